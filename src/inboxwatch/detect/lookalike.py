"""Domains and names that pass themselves off as a large, known company's."""

from __future__ import annotations

import re
import unicodedata

from inboxwatch.detect import senders

_TABLE = """
    Accenture: accenture.com
    Adobe: adobe.com
    Airbnb: airbnb.com
    Amazon: amazon.com amazon.jobs
    AMD: amd.com
    American Express: americanexpress.com aexp.com
    Apple: apple.com
    Atlassian: atlassian.com
    Bank of America: bankofamerica.com bofa.com
    Barclays: barclays.com
    BlackRock: blackrock.com
    Bloomberg: bloomberg.com bloomberg.net
    Boeing: boeing.com
    Bosch: bosch.com
    Capgemini: capgemini.com
    Chase: chase.com jpmorgan.com
    Cisco: cisco.com
    Citigroup: citi.com citigroup.com
    Cloudflare: cloudflare.com
    Cognizant: cognizant.com
    Coinbase: coinbase.com
    Databricks: databricks.com
    Dell: dell.com
    Deloitte: deloitte.com
    Dropbox: dropbox.com
    eBay: ebay.com
    Facebook: facebook.com fb.com facebookmail.com
    FedEx: fedex.com
    Ford: ford.com
    GitHub: github.com
    GitLab: gitlab.com
    Goldman Sachs: goldmansachs.com gs.com
    Google: google.com
    HSBC: hsbc.com
    IBM: ibm.com
    Infosys: infosys.com
    Intel: intel.com
    JPMorgan: jpmorgan.com jpmchase.com
    KPMG: kpmg.com
    LinkedIn: linkedin.com
    Lockheed Martin: lockheedmartin.com lmco.com
    Mastercard: mastercard.com
    McKinsey: mckinsey.com
    Meta: meta.com fb.com
    Microsoft: microsoft.com
    MongoDB: mongodb.com
    Morgan Stanley: morganstanley.com
    Netflix: netflix.com
    Nike: nike.com
    NVIDIA: nvidia.com
    OpenAI: openai.com
    Oracle: oracle.com
    PayPal: paypal.com
    Pfizer: pfizer.com
    PwC: pwc.com
    Qualcomm: qualcomm.com
    Salesforce: salesforce.com
    Samsung: samsung.com
    ServiceNow: servicenow.com
    Shopify: shopify.com
    Siemens: siemens.com
    Snowflake: snowflake.com
    SpaceX: spacex.com
    Spotify: spotify.com
    Stripe: stripe.com
    Tesla: tesla.com
    TikTok: tiktok.com bytedance.com
    Twitter: twitter.com x.com
    Uber: uber.com
    UnitedHealth: unitedhealthgroup.com uhg.com
    Verizon: verizon.com
    Visa: visa.com
    Walmart: walmart.com
    Wells Fargo: wellsfargo.com
    Workday: workday.com myworkday.com
"""
BRANDS: dict[str, tuple[str, ...]] = {
    name.strip(): tuple(domains.split())
    for name, _, domains in (row.partition(":") for row in _TABLE.strip().splitlines())
}
_ALSO_NAMES = frozenset(
    {"Chase", "Ford", "Dell", "Meta", "Intel", "Apple", "Visa", "Tesla", "Oracle", "Stripe", "Target"}
)
"""Companies whose name is a person's or an everyday word: they count only beside a word of hiring."""
_OWN_DOMAINS = frozenset(domain for domains in BRANDS.values() for domain in domains)
_LABELS = {domain.partition(".")[0]: name for name, domains in BRANDS.items() for domain in domains}
_HIRING = frozenset(
    {"career", "careers", "hiring", "hire", "hr", "job", "jobs", "recruit", "recruiting", "recruitment", "talent"}
    | {"apply", "employment", "interview", "interviews", "onboarding", "staffing", "workforce", "offer", "offers"}
)
_CONFUSABLE = str.maketrans(
    {"\u0430": "a", "\u0435": "e", "\u043e": "o", "\u0440": "p", "\u0441": "c", "\u0443": "y", "\u0445": "x"}
    | {"\u0456": "i", "\u0458": "j", "\u0455": "s", "\u0501": "d", "\u04bb": "h", "\u04cf": "l", "\u0261": "g"}
    | {"\u03bf": "o", "\u03b1": "a", "\u03bd": "v", "\u03c1": "p", "\u0131": "i", "\u057d": "u"}
    | {"0": "o", "1": "l", "3": "e", "5": "s"}
)
"""Letters of other alphabets and digits that are taken for a Latin letter."""


def imitated(domain: str) -> str | None:
    """The company whose domain this one is made to be mistaken for, by letters or as a subdomain; or None."""
    domain = domain.lower().strip(". ")[:253]
    own = senders.organisation(domain)
    if own in _OWN_DOMAINS:
        return None
    for brand in _OWN_DOMAINS if domain.count(".") > 1 else ():  # google.com.example.net
        if domain.startswith(brand + ".") or f".{brand}." in domain:
            return _LABELS[brand.partition(".")[0]]
    label = own.partition(".")[0]
    shown = _shown(label)
    if shown in _LABELS:  # the company's name under another ending: mostly its own
        return None
    # "micros0ft-careers": the look-alike may be one of several words
    parts = [shown, *(part for part in shown.split("-") if part not in _LABELS)]
    return next((_SKELETONS[name] for name in map(_skeleton, parts) if name in _SKELETONS), None)


def adorned(domain: str) -> bool:
    """Whether words of hiring were added to a name: "acme-careers-hiring.com". Also done by real companies."""
    words = senders.organisation(domain).partition(".")[0].split("-")
    hiring = sum(word in _HIRING for word in words)
    return len(words) > 1 and (hiring > 1 or (hiring == 1 and any(word in _LABELS for word in words)))


def claimed(text: str, *, beside_hiring: bool) -> str | None:
    """The large company that a name or a signature line claims, or None. `beside_hiring`: it is a recruiter's."""
    for name, pattern in _NAMES:
        if (beside_hiring or name not in _ALSO_NAMES) and pattern.search(text):
            return name
    return None


def _shown(label: str) -> str:
    """A label as a client shows it: punycode (RFC 3492) decoded, if it is short enough and valid."""
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:63].encode("ascii").decode("punycode").lower()
    except UnicodeError:
        return label


def _skeleton(label: str) -> str:
    """What a label looks like at a glance: accents off, look-alike letters and digits as the Latin letter."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", label) if not unicodedata.combining(c))
    return plain.translate(_CONFUSABLE).replace("rn", "m").replace("vv", "w").replace("-", "").replace("i", "l")


_SKELETONS = {_skeleton(label): name for label, name in _LABELS.items() if len(label) > 3}
_NAMES = tuple((name, re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE if len(name) > 5 else 0)) for name in BRANDS)
