"""Find Drafts, Sent, Archive and Trash: config, then SPECIAL-USE (RFC 6154), then the names in many languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from imapclient import imap_utf7

from inboxwatch.errors import FoldersError
from inboxwatch.mail.connect import ImapSettings, plain
from inboxwatch.mail.mailbox import Folders

# Names that servers and mail clients give these folders; compared without case, likeliest first.
DRAFTS = (
    *("Drafts", "Draft", "Entwürfe", "Brouillons", "Borradores", "Bozze", "Rascunhos", "Concepten", "Kladder"),
    *("Utkast", "Luonnokset", "Wersje robocze", "Szkice", "Koncepty", "Rozepsané", "Piszkozatok", "Ciorne"),
    *("Черновики", "Чернетки", "Taslaklar", "Πρόχειρα", "下書き", "草稿", "草稿箱", "임시보관함", "مسودات", "טיוטות"),
)
SENT = (
    *("Sent", "Sent Items", "Sent Messages", "Sent Mail", "Gesendet", "Gesendete Elemente", "Gesendete Objekte"),
    *("Gesendete Nachrichten", "Envoyés", "Messages envoyés", "Éléments envoyés", "Enviados", "Elementos enviados"),
    *(
        "Mensajes enviados",
        "Posta inviata",
        "Inviati",
        "Inviata",
        "Itens enviados",
        "Mensagens enviadas",
        "E-mails enviados",
    ),
    *("Verzonden", "Verzonden items", "Verzonden berichten", "Sendt", "Sendte elementer", "Sendt post", "Skickat"),
    *("Skickade", "Skickade objekt", "Lähetetyt", "Lähetetyt viestit", "Wysłane", "Elementy wysłane", "Odeslaná pošta"),
    *("Odeslané", "Odoslané", "Elküldött", "Elküldött elemek", "Trimise", "Отправленные", "Надіслані"),
    *(
        "Gönderilmiş Postalar",
        "Gönderilenler",
        "Gönderilmiş Öğeler",
        "Απεσταλμένα",
        "送信済み",
        "送信済みメール",
        "已发送",
    ),
    *("已发送邮件", "已傳送郵件", "寄件備份", "보낸편지함", "المرسلة", "פריטים שנשלחו"),
)
ARCHIVE = (
    *("Archive", "Archives", "All Mail", "Alle Nachrichten", "Archiv", "Tous les messages", "Archivo", "Todos"),
    *(
        "Archivio",
        "Tutti i messaggi",
        "Arquivo",
        "Arquivados",
        "Todos os e-mails",
        "Archief",
        "Alle berichten",
        "Arkiv",
    ),
    *("Arkisto", "Archiwum", "Wszystkie", "Archív", "Archivált", "Архив", "Вся почта", "Arşiv", "Tüm Postalar"),
    *("アーカイブ", "すべてのメール", "归档", "存档", "所有邮件", "보관함"),
)
TRASH = (
    *("Trash", "Deleted Items", "Deleted Messages", "Deleted", "Bin", "Papierkorb", "Gelöscht", "Gelöschte Elemente"),
    *("Corbeille", "Éléments supprimés", "Papelera", "Elementos eliminados", "Cestino", "Posta eliminata", "Lixeira"),
    *("Lixo", "Itens excluídos", "Prullenbak", "Verwijderde items", "Papirkurv", "Slettet post", "Papperskorgen"),
    *("Borttaget", "Roskakori", "Poistetut", "Kosz", "Elementy usunięte", "Koš", "Kôš", "Lomtár", "Корзина", "Кошик"),
    *("Удаленные", "Çöp Kutusu", "Çöp", "Κάδος", "ゴミ箱", "已删除", "已删除邮件", "垃圾桶", "휴지통"),
)
_PREFIXES = ("inbox", "[gmail]", "[google mail]")


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of LIST: the decoded name, its attributes in lower case, the separator of levels."""

    name: str
    attributes: frozenset[str] = frozenset()
    separator: str = "/"


def listed(lines: Iterable[Sequence[object]]) -> Iterator[Listed]:
    """Read imapclient's (attributes, separator, undecoded name); names that are no modified UTF-7 are left out."""
    for attributes, separator, name in lines:
        raw = name if isinstance(name, bytes) else str(name).encode("utf-8", "replace")
        try:
            decoded = imap_utf7.decode(raw)
        except (UnicodeError, ValueError):
            continue
        # A name that does not come back as it was could not be opened.
        if imap_utf7.encode(decoded) != raw:
            continue
        marks = attributes if isinstance(attributes, tuple) else ()
        yield Listed(
            decoded,
            frozenset(m.decode("ascii", "replace").lower() for m in marks if isinstance(m, bytes)),
            separator.decode("ascii", "replace") if isinstance(separator, bytes) else "",
        )


def choose(existing: Sequence[Listed], settings: ImapSettings) -> Folders:
    """Pick the folders. Raises FoldersError, naming what exists, when Drafts, Sent or a configured one is missing."""
    usable = [f for f in existing if not f.attributes & {"\\noselect", "\\nonexistent"}]
    names = {f.name for f in usable}
    problems: list[str] = []

    def find(key: str, configured: str | None, attributes: Sequence[str], known: Sequence[str]) -> str | None:
        if configured is not None:
            if configured not in names:
                problems.append(f"The folder {configured!r}, named as folders.{key}, does not exist.")
            return configured
        return _by_attribute(usable, attributes) or _by_name(usable, known)

    inbox = settings.inbox
    if inbox is not None and inbox.upper() != "INBOX" and inbox not in names:
        problems.append(f"The folder {inbox!r}, named as folders.inbox, does not exist.")
    drafts = find("drafts", settings.drafts, ("\\drafts",), DRAFTS)
    sent = find("sent", settings.sent, ("\\sent",), SENT)
    archive = find("archive", settings.archive, ("\\all", "\\archive"), ARCHIVE)
    trash = find("trash", settings.trash, ("\\trash",), TRASH)
    problems += [
        f"No {label} folder was found." for label, name in (("Drafts", drafts), ("Sent", sent)) if name is None
    ]
    if problems or drafts is None or sent is None:
        shown = ", ".join(plain(name, 80) for name in sorted(names)[:60]) or "none"
        raise FoldersError(
            *problems,
            f"These folders exist: {shown}{', ...' if len(names) > 60 else ''}.",
            remedy="Make the folder in a mail client, or name the one to use in the config, "
            "for example folders: {drafts: Drafts, sent: Sent}.",
        )
    return Folders(inbox=inbox or "INBOX", drafts=drafts, sent=sent, archive=archive, trash=trash)


def _by_attribute(usable: Sequence[Listed], attributes: Sequence[str]) -> str | None:
    return next((f.name for a in attributes for f in usable if a in f.attributes), None)


def _by_name(usable: Sequence[Listed], known: Sequence[str]) -> str | None:
    by_leaf: dict[str, str] = {}
    for folder in usable:
        by_leaf.setdefault(_leaf(folder).casefold(), folder.name)
    return next((by_leaf[name.casefold()] for name in known if name.casefold() in by_leaf), None)


def _leaf(folder: Listed) -> str:
    """The name without a personal namespace's prefix: `INBOX.Drafts` is `Drafts`, `Old/Drafts` stays."""
    head, found, rest = folder.name.partition(folder.separator) if folder.separator else (folder.name, "", "")
    return rest if found and head.casefold() in _PREFIXES else folder.name
