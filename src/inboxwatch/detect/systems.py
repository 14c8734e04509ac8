"""The recruiting systems, schedulers and test platforms that write to candidates for employers, as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache


class SystemKind(StrEnum):
    """What a recruiting system does for the employer."""

    ATS = "ats"
    SCHEDULER = "scheduler"
    ASSESSMENT = "assessment"


@dataclass(frozen=True, slots=True)
class RecruitingSystem:
    """A service that writes to candidates in an employer's name; its domain is never the employer's."""

    name: str
    kind: SystemKind
    domains: tuple[str, ...]


def _systems(kind: SystemKind, table: str) -> tuple[RecruitingSystem, ...]:
    """Rows "Name: domain domain" of one kind."""
    rows = (row.partition(":") for row in table.strip().splitlines())
    return tuple(RecruitingSystem(name.strip(), kind, tuple(domains.split())) for name, _, domains in rows)


SYSTEMS: tuple[RecruitingSystem, ...] = (
    *_systems(
        SystemKind.ATS,
        """
        ADP: adp.com
        Academic Jobs Online: academicjobsonline.org
        Applicant Pro: applicantpro.com applicantpool.com
        ApplicantStack: applicantstack.com
        ApplyToJob: applytojob.com
        Ashby: ashbyhq.com
        Avature: avature.net
        BambooHR: bamboohr.com
        Breezy: breezy.hr breezy-mail.com
        BrassRing: brassring.com trm.brassring.com
        Bullhorn: bullhorn.com bullhornmail.com
        CATS: catsone.com
        Clear Company: clearcompany.com hrmdirect.com
        Comeet: comeet.co comeet-notifications.com
        Cornerstone: csod.com
        Dayforce: dayforce.com dayforcehcm.com
        Dover: dover.com dover.io
        d.vinci: d-vinci.de
        Eightfold: eightfold.ai
        Emply: emply.com emply.net
        Eploy: eploy.co.uk eploy.net
        Factorial: factorialhr.com
        Fountain: fountain.com
        Freshteam: freshteam.com
        Gem: gem.com
        GoHire: gohire.io
        Greenhouse: greenhouse.io greenhouse-mail.io
        Gupy: gupy.io
        Harri: harri.com
        HiringThing: hiringthing.com
        Homerun: homerun.co
        Hireology: hireology.com
        HR Manager: hr-manager.net talentech.io
        iCIMS: icims.com
        Indeed: indeed.com indeedemail.com
        Interfolio: interfolio.com
        iSmartRecruit: ismartrecruit.com
        isolved: isolvedhire.com
        JazzHR: jazzhr.com jazz.co applytojob.com resumatormail.com theresumator.com
        JobAdder: jobadder.com
        JOIN: join.com
        Jobylon: jobylon.com
        Jobtrain: jobtrain.co.uk
        Jobscore: jobscore.com
        Jobvite: jobvite.com
        Lever: lever.co
        Loxo: loxo.co
        Manatal: manatal.com
        NEOGOV: neogov.com governmentjobs.com
        networx: networxrecruitment.com
        NHS Jobs: jobs.nhs.uk
        onlyfy: onlyfy.jobs prescreenapp.io prescreen.io
        Oracle Recruiting: oraclecloud.com
        Paradox: paradox.ai olivia.paradox.ai
        Paycom: paycomonline.net paycomonline.com
        Paycor: paycor.com newtonsoftware.com
        Paylocity: paylocity.com
        Personio: personio.de personio.com
        Phenom: phenompeople.com
        Pinpoint: pinpointhq.com
        PageUp: pageuppeople.com
        PeopleAdmin: peopleadmin.com
        ReachMee: reachmee.com
        Recooty: recooty.com
        Recruitee: recruitee.com recruiteemail.com
        Recruiterbox: recruiterbox.com trakstar.com
        Recruiterflow: recruiterflow.com
        Rippling: rippling.com
        Sage HR: sage.hr
        SmartRecruiters: smartrecruiters.com
        softgarden: softgarden.de softgarden.io
        SuccessFactors: successfactors.com successfactors.eu sapsf.com sapsf.eu
        Taleo: taleo.net invalidemail.com
        TalentLyft: talentlyft.com
        TalentReef: talentreef.com
        Teamtailor: teamtailor.com teamtailor-mail.com
        Tellent: tellent.com
        Trac: trac.jobs
        Tracker: tracker-rms.com
        Traffit: traffit.com
        Tribepad: tribepad.com
        UKG: ultipro.com ukg.com ukg.net
        USA Staffing: usastaffing.gov usajobs.gov
        Varbi: varbi.com
        Vincere: vincere.io
        Welcome to the Jungle: welcomekit.co welcometothejungle.com
        Wellfound: wellfound.com angel.co
        Workable: workable.com workablemail.com
        Workday: myworkday.com workday.com myworkdayjobs.com
        Zoho Recruit: zohorecruit.com zohorecruitmail.com
        """,
    ),
    *_systems(
        SystemKind.SCHEDULER,
        """
        Acuity: acuityscheduling.com
        Cal.com: cal.com
        Calendly: calendly.com
        Candidate.fyi: candidate.fyi
        Chili Piper: chilipiper.com
        Cronofy: cronofy.com
        Doodle: doodle.com
        GoodTime: goodtime.io
        Interviewer.AI: interviewer.ai
        Interviewstream: interviewstream.com
        Microsoft Bookings: bookings.microsoft.com
        ModernLoop: modernloop.io modernloop.com
        Prelude: prelude.co
        SavvyCal: savvycal.com
        Spark Hire: sparkhire.com
        TidyCal: tidycal.com
        VidCruiter: vidcruiter.com
        When2meet: when2meet.com
        YouCanBookMe: youcanbook.me
        Zcal: zcal.co
        """,
    ),
    *_systems(
        SystemKind.ASSESSMENT,
        """
        Adaface: adaface.com
        Arctic Shores: arcticshores.com
        Bryq: bryq.com
        Byteboard: byteboard.dev
        Cappfinity: cappfinity.com
        Codility: codility.com
        CodeSignal: codesignal.com codesignal.io
        CoderByte: coderbyte.com
        CoderPad: coderpad.io
        Criteria: criteriacorp.com ondemandassessment.com
        DevSkiller: devskiller.com
        HackerEarth: hackerearth.com
        HackerRank: hackerrank.com hackerrankforwork.com
        Harver: harver.com
        Hireflix: hireflix.com
        HireVue: hirevue.com
        iMocha: imocha.io
        Karat: karat.com karat.io
        Mercer Mettl: mettl.com
        myInterview: myinterview.com
        Pymetrics: pymetrics.com
        Plum: plum.io
        Qualified: qualified.io
        Sova: sovaassessment.com
        SHL: shl.com shlonline.com
        TestDome: testdome.com
        TestGorilla: testgorilla.com
        Triplebyte: triplebyte.com
        Vervoe: vervoe.com
        Willo: willotalent.com willo.video
        Wonderlic: wonderlic.com
        Woven: woventeams.com
        Xobin: xobin.com
        """,
    ),
)
_BY_DOMAIN = {domain: system for system in SYSTEMS for domain in system.domains}


@lru_cache(maxsize=256)  # of one mail's few domains it is asked time and again
def find(domain: str) -> RecruitingSystem | None:
    """The system that mails from this domain or one above it, else None."""
    labels = domain.lower().strip(". ").split(".")[-6:]
    for start in range(len(labels) - 1):
        if system := _BY_DOMAIN.get(".".join(labels[start:])):
            return system
    return None
