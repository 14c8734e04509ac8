"""What mails are, as a table of mails in the shapes that real systems and people use."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Label, Signal
from tests.support.mails import CANDIDATE, plain

SENT = datetime(2026, 2, 27, 10, 0, tzinfo=UTC)
READER = Reader(frozenset({CANDIDATE}), "Ada Example", "Europe/London")


@dataclass(frozen=True)
class Case:
    id: str
    label: Label
    sender: str
    subject: str
    text: str
    headers: tuple[tuple[str, str], ...] = ()


def signal(case: Case) -> Signal:
    data = plain(SENT, case.sender, case.subject, case.text, message_id=f"<{case.id}@mx.example>", headers=case.headers)
    return detect(parse(data), READER)


CONFIRMED = [
    Case(
        "greenhouse-confirmation",
        Label.INTERVIEW_CONFIRMED,
        "Northwind Recruiting <no-reply@us.greenhouse-mail.io>",
        "Interview confirmation: Ada Example and Northwind",
        "Hi Ada,\n\nYour interview for the Platform Engineer role at Northwind is confirmed.\n\n"
        "Tuesday, March 3, 2026\n2:00 PM - 3:00 PM GMT\nwith Dana Lee, Engineering Manager\n\n"
        "Video: https://northwind.zoom.us/j/9988776655\n\nIf you need to reschedule, please use the link below.\n\n"
        "Northwind Recruiting",
    ),
    Case(
        "lever-confirmation",
        Label.INTERVIEW_CONFIRMED,
        "Rita Moss <rita@hire.lever.co>",
        "Your interview with Fabrikam on 4 March",
        "Hello Ada,\n\nThanks for sending your availability. I have scheduled your technical interview with Sam Roe "
        "for "
        "Wednesday, 4 March at 15:00 GMT. A calendar invitation will follow shortly.\n\nKind regards,\nRita Moss",
    ),
    Case(
        "calendly-confirmation",
        Label.INTERVIEW_CONFIRMED,
        "Calendly <notifications@calendly.com>",
        "Confirmed: Intro call with Dana Lee on Thursday, March 5, 2026",
        "Hi Ada Example,\n\nYour intro call with Dana Lee (Acme) for the Data Analyst position is scheduled.\n\n"
        "Event Date/Time:\n10:30am - 11:00am (UK, Ireland, Lisbon Time) on Thursday, March 5, 2026\n\n"
        "Location: This is a Google Meet web conference.\n\nCancel: https://calendly.com/cancellations/ab\n"
        "Reschedule: https://calendly.com/reschedulings/ab",
    ),
    Case(
        "small-firm-by-hand",
        Label.INTERVIEW_CONFIRMED,
        "Jo Baker <jo.baker.joinery@gmail.com>",
        "Re: office assistant",
        "Hi Ada\n\nthat's great. Confirming our interview on Tuesday 3 March at 11am, at the workshop in Mill Lane. "
        "Ask for "
        "me at the desk.\n\nJo",
    ),
    Case(
        "looking-forward",
        Label.INTERVIEW_CONFIRMED,
        "Sam Roe <sam@tailspin.example>",
        "Re: Interview",
        "Hi Ada,\n\nperfect, Monday 2 March at 3:00 pm it is. I look forward to speaking with you on Monday at 3:00 "
        "pm about "
        "the backend position. I will send you a Zoom link.\n\nSam",
    ),
    Case(
        "invited-at-a-fixed-time",
        Label.INTERVIEW_CONFIRMED,
        "Personnel <personnel@council.example>",
        "Invitation to interview - Library Assistant (ref 4411)",
        "Dear Ms Example,\n\nFollowing your application for the post of Library Assistant, I am pleased to invite "
        "you to an "
        "interview on Thursday 5 March 2026 at 10:15 at the Town Hall, Room 2.\n\nPlease bring proof of your right "
        "to work."
        "\n\nYours sincerely,\nM. Ortega",
    ),
    Case(
        "reminder",
        Label.INTERVIEW_CONFIRMED,
        "Contoso Careers <contoso@myworkday.com>",
        "Reminder: your upcoming interview with Contoso",
        "Dear Ada,\n\nThis is a reminder that your interview for Financial Analyst is scheduled for Monday, March 2, "
        "2026 at "
        "9:30 AM EST.\n\nPlease join five minutes early.\n\nContoso Talent Acquisition",
    ),
]

CHANGED = [
    Case(
        "moved-to-another-day",
        Label.INTERVIEW_RESCHEDULED,
        "Rita Moss <rita.moss@acme.example>",
        "Re: Interview: Backend Engineer at Acme",
        "Hi Ada,\n\nUnfortunately Dana is ill, so we had to reschedule your interview. It will now take place on "
        "Friday, "
        "March 6 at 2:00 PM GMT. The link stays the same.\n\nSorry for the inconvenience,\nRita",
    ),
    Case(
        "could-we-move",
        Label.INTERVIEW_RESCHEDULED,
        "Rita Moss <rita.moss@acme.example>",
        "Interview on Tuesday",
        "Hi Ada,\n\nI'm afraid something has come up and we need to reschedule our interview on Tuesday. Would "
        "Thursday at "
        "10 am work for you instead?\n\nBest,\nRita",
    ),
    Case(
        "postponed",
        Label.INTERVIEW_RESCHEDULED,
        "no-reply@ashbyhq.com",
        "Your interview has been rescheduled",
        "Hi Ada,\n\nYour interview with Litware has been rescheduled.\n\nNew time: Tuesday, March 10, 2026, 4:00 PM "
        "GMT\n"
        "Previously: Tuesday, March 3, 2026, 4:00 PM GMT\n\nLitware Recruiting",
    ),
    Case(
        "cancelled-by-hand",
        Label.INTERVIEW_CANCELLED,
        "Rita Moss <rita.moss@acme.example>",
        "Interview on Tuesday",
        "Dear Ada,\n\nI am sorry to tell you at such short notice that we have to cancel your interview on Tuesday. "
        "I will be "
        "in touch as soon as I know more.\n\nRita Moss\nRecruiting",
    ),
    Case(
        "cancelled-by-system",
        Label.INTERVIEW_CANCELLED,
        "Northwind <no-reply@us.greenhouse-mail.io>",
        "Interview cancelled: Platform Engineer",
        "Hi Ada,\n\nYour interview for Platform Engineer, scheduled for March 3, has been cancelled.\n\nNorthwind",
    ),
]

SCHEDULING = [
    Case(
        "availability",
        Label.SCHEDULING_REQUEST,
        "Rita Moss <rita@fabrikam.example>",
        "Next steps with Fabrikam",
        "Hi Ada,\n\nThank you for applying for the QA Engineer role. We liked your profile and would like to invite "
        "you to a "
        "first interview. Could you let me know your availability for next week?\n\nBest,\nRita",
    ),
    Case(
        "one-time-asked",
        Label.SCHEDULING_REQUEST,
        "Sam Roe <sam@tailspin.example>",
        "Interview for the data role",
        "Hi Ada,\n\nwould you be free for a 30-minute interview on Tuesday 3 March at 3pm?\n\nSam",
    ),
    Case(
        "slots",
        Label.SCHEDULING_REQUEST,
        "Rita Moss <rita@fabrikam.example>",
        "Interview slots",
        "Hi Ada,\n\nwe would like to interview you for the Support Engineer position. Please choose one of these "
        "slots:\n\n"
        "- Tuesday 3 March, 10:00\n- Wednesday 4 March, 14:00\n- Thursday 5 March, 16:30\n\nBest,\nRita",
    ),
    Case(
        "booking-link",
        Label.SCHEDULING_REQUEST,
        "Litware Hiring Team <no-reply@ashbyhq.com>",
        "Schedule your interview with Litware",
        "Hi Ada,\n\nGood news: we'd like to move forward with your application. Please book a time for your phone "
        "screen using "
        "the link below.\n\nhttps://jobs.ashbyhq.com/litware/schedule/1\n\nLitware Hiring Team",
    ),
    Case(
        "does-it-work",
        Label.SCHEDULING_REQUEST,
        "Rita Moss <rita@fabrikam.example>",
        "Re: your application",
        "Hi Ada,\n\nwe'd love to talk to you about the role. Does Thursday at 2pm work for you?\n\nRita\nTalent "
        "Partner",
    ),
]

RECEIVED = [
    Case(
        "greenhouse",
        Label.APPLICATION_RECEIVED,
        "Northwind <no-reply@us.greenhouse-mail.io>",
        "Thank you for applying to Northwind",
        "Ada,\n\nThanks for applying to Northwind. Your application has been received and we will review it right "
        "away. If your "
        "experience matches our needs, we will contact you to schedule an interview.\n\nBest,\nThe Northwind "
        "Recruiting Team",
    ),
    Case(
        "workday",
        Label.APPLICATION_RECEIVED,
        "contoso@myworkday.com",
        "Application received - R-10442 Financial Analyst",
        "Dear Ada,\n\nWe have received your application for the position of Financial Analyst. Only candidates who "
        "are selected "
        "for an interview will be contacted. You can check the status of your application in your candidate home.\n\n"
        "Please do not reply to this email.\n\nContoso Talent Acquisition",
    ),
    Case(
        "public-body",
        Label.APPLICATION_RECEIVED,
        "HR <hr@county.example>",
        "Your application",
        "Dear applicant,\n\nwe acknowledge receipt of your application for the post of Archivist. Interviews are "
        "planned for "
        "the second half of March. If you have not heard from us by 31 March, please assume that you have not been "
        "successful."
        "\n\nHuman Resources",
    ),
]

ASSESSMENT = [
    Case(
        "codility",
        Label.ASSESSMENT,
        "Codility <no-reply@codility.com>",
        "Fabrikam invites you to take a test",
        "Hello Ada,\n\nFabrikam has invited you to take an online test as part of your application for the Backend "
        "Developer "
        "role. You have 5 days to complete the test.\n\nhttps://app.codility.com/test/ABC",
    ),
    Case(
        "take-home-by-hand",
        Label.ASSESSMENT,
        "Sam Roe <sam@tailspin.example>",
        "Take-home exercise",
        "Hi Ada,\n\nas discussed, the next step is a small take-home assignment, attached. Please send me your "
        "solution by "
        "Friday.\n\nSam",
    ),
    Case(
        "hirevue",
        Label.ASSESSMENT,
        "Contoso via HireVue <interviews@hirevue.com>",
        "Your on-demand video interview with Contoso",
        "Ada,\n\nContoso would like you to complete an on-demand video interview for the Store Manager position. "
        "Please "
        "complete it by March 6. You can do it at any time.\n\nStart now: https://contoso.hirevue.com/x",
    ),
]

REJECTION = [
    Case(
        "plain-no",
        Label.REJECTION,
        "Northwind <no-reply@us.greenhouse-mail.io>",
        "Your application to Northwind",
        "Hi Ada,\n\nThank you for your interest in the Platform Engineer position. After careful consideration we've "
        "decided "
        "not to move forward with your application.\n\nWe wish you all the best.\n\nNorthwind Recruiting",
    ),
    Case(
        "others-chosen",
        Label.REJECTION,
        "Rita Moss <rita.moss@acme.example>",
        "Re: Interview: Backend Engineer at Acme",
        "Dear Ada,\n\nThank you for interviewing with us. It was a close decision, but in the end we chose another "
        "candidate "
        "whose experience is closer to what the team needs right now.\n\nAll the best,\nRita",
    ),
    Case(
        "softened",
        Label.REJECTION,
        "talent@litware.example",
        "An update on your application",
        "Hi Ada,\n\nWe really enjoyed getting to know you. While your background is impressive, we won't be "
        "progressing your "
        "application for the Product Designer role any further. We'd love to stay in touch about future "
        "opportunities.\n\n"
        "Warmly,\nThe Litware Talent Team",
    ),
    Case(
        "filled",
        Label.REJECTION,
        "HR <hr@county.example>",
        "Archivist",
        "Dear Ms Example,\n\nwe regret to inform you that the position of Archivist has now been filled. We will "
        "keep your "
        "details on file.\n\nYours sincerely,\nHR",
    ),
    Case(
        "unsuccessful",
        Label.REJECTION,
        "Recruitment <recruitment@hospital.example>",
        "Outcome of your interview",
        "Dear Ada,\n\nThank you for attending the interview for Ward Clerk. I am sorry to say that you have been "
        "unsuccessful "
        "on this occasion.\n\nKind regards,\nRecruitment",
    ),
    Case(
        "not-shortlisted",
        Label.REJECTION,
        "contoso@myworkday.com",
        "Update on R-10442",
        "Dear Ada,\n\nThank you for applying for Financial Analyst. You have not been shortlisted for this role. "
        "Please do not "
        "reply to this message.\n\nContoso",
    ),
    Case(
        "direction",
        Label.REJECTION,
        "Jo Baker <jo.baker.joinery@gmail.com>",
        "Re: office assistant",
        "Hi Ada, thanks again for coming in. We've decided to go in a different direction with the job, so I can't "
        "offer you "
        "the position. Sorry and good luck! Jo",
    ),
]

OFFER = [
    Case(
        "letter",
        Label.OFFER,
        "Rita Moss <rita.moss@acme.example>",
        "Your offer from Acme",
        "Dear Ada,\n\nWe are delighted to offer you the position of Backend Engineer at Acme. Your starting salary "
        "will be "
        "GBP 62,000. Please review and sign the attached offer letter by Friday.\n\nCongratulations!\nRita",
    ),
    Case(
        "by-hand",
        Label.OFFER,
        "Jo Baker <jo.baker.joinery@gmail.com>",
        "Re: office assistant",
        "Hi Ada,\n\nit was lovely to meet you. We'd like to offer you the job! Could you start on 16 March?\n\nJo",
    ),
]

REPLY = [
    Case(
        "news-with-date",
        Label.RECRUITER_REPLY,
        "Rita Moss <rita.moss@acme.example>",
        "Re: Interview: Backend Engineer at Acme",
        "Hi Ada,\n\nthank you for your time on Tuesday. We will make a decision by Friday, March 13.\n\nBest,\nRita",
    ),
    Case(
        "still-interviewing",
        Label.RECRUITER_REPLY,
        "Rita Moss <rita.moss@acme.example>",
        "Re: Backend Engineer",
        "Hi Ada,\n\nthanks for your note. We are still interviewing other people for the position and I'll get back "
        "to you "
        "next week.\n\nRita",
    ),
    Case(
        "outreach",
        Label.RECRUITER_REPLY,
        "Priya Nair <priya@talentbridge.example>",
        "Senior Python Engineer, Manchester",
        "Hi Ada,\n\nI came across your profile and I'm recruiting for a Senior Python Engineer on behalf of my "
        "client, a "
        "fintech in Manchester. Are you open to hearing more?\n\nPriya Nair\nSenior Recruiter, TalentBridge",
    ),
    Case(
        "documents-asked",
        Label.RECRUITER_REPLY,
        "HR <hr@fabrikam.example>",
        "Your application as QA Engineer",
        "Dear Ada,\n\nfor the next stage of your application we need the names of two references. Please send them "
        "to me this "
        "week.\n\nRita Moss\nHuman Resources",
    ),
]

OTHER = [
    Case(
        "job-alert",
        Label.OTHER,
        "Jobs <alerts@jobboard.example>",
        "12 new jobs for Backend Engineer in London",
        "New jobs matching your search\n\nBackend Engineer at Acme\nPlatform Engineer at Northwind\n\nView all jobs",
        (("List-Unsubscribe", "<https://jobboard.example/u>"),),
    ),
    Case(
        "interview-tips",
        Label.OTHER,
        "Career Hub <news@careerhub.example>",
        "10 questions to expect in your next interview",
        "How to prepare for your interview: research the company, confirm the time, and send a thank-you note. Read "
        "more on "
        "our blog. This week's webinar: negotiating an offer.",
        (("List-Id", "<news.careerhub.example>"),),
    ),
    Case(
        "special-offer",
        Label.OTHER,
        "Shop <deals@shop.example>",
        "A special offer for you",
        "We are pleased to offer you 20% off everything in our store. This offer ends Sunday.",
    ),
    Case(
        "dentist",
        Label.OTHER,
        "Mill Lane Dental <reception@dental.example>",
        "Appointment confirmed",
        "Dear Ada, your appointment with Dr Hall is confirmed for Tuesday 3 March at 2:30 pm. Please arrive ten "
        "minutes early.",
    ),
    Case(
        "user-research",
        Label.OTHER,
        "Research <research@saas.example>",
        "30-minute user interview?",
        "As a valued customer, would you be available for a 30-minute feedback interview next week? Please pick a "
        "time.",
    ),
    Case(
        "podcast",
        Label.OTHER,
        "Kim Ito <kim@devcast.example>",
        "Be a guest on our show",
        "Hi Ada, we'd love to interview you on our podcast about open source. When are you free to record an episode?",
    ),
    Case(
        "out-of-office",
        Label.OTHER,
        "Rita Moss <rita.moss@acme.example>",
        "Automatic reply: Interview on Tuesday",
        "I am out of the office until 9 March. For urgent questions about your interview please contact Sam Roe.",
        (("Auto-Submitted", "auto-replied"),),
    ),
    Case(
        "bounce",
        Label.OTHER,
        "Mail Delivery System <mailer-daemon@mx.acme.example>",
        "Undelivered Mail Returned to Sender",
        "Your message about the interview could not be delivered to rita@acme.example.",
    ),
    Case(
        "own-mail",
        Label.OTHER,
        f"Ada Example <{CANDIDATE}>",
        "Re: Interview: Backend Engineer at Acme",
        "Dear Rita, I confirm the interview on Tuesday, March 3 at 2 pm. I look forward to speaking with you.",
    ),
    Case(
        "another-candidate",
        Label.OTHER,
        "Ben Cole <ben.cole@gmail.com>",
        "Application for Backend Engineer",
        "Dear hiring manager,\n\nI am applying for the Backend Engineer position. Please find attached my resume. I "
        "would be "
        "available for an interview next week.\n\nBen Cole",
    ),
    Case(
        "a-friend",
        Label.OTHER,
        "Mia <mia@gmail.com>",
        "Saturday?",
        "Hey, how is the job search going? Any interviews yet? Want to grab dinner on Saturday at 7?",
    ),
    Case(
        "colleague-hiring",
        Label.OTHER,
        "Tom <tom@work.example>",
        "Interview panel for the candidate on Thursday",
        "Hi team,\n\nplease interview the candidate for the data role on Thursday at 2 pm. His resume is attached. "
        "Fill in the "
        "scorecard afterwards.",
    ),
    Case(
        "loan",
        Label.OTHER,
        "Bank <loans@bank.example>",
        "Your application",
        "Thank you for your application for a personal loan. Unfortunately we are unable to offer you credit at this "
        "time.",
    ),
    Case(
        "university",
        Label.OTHER,
        "Admissions <admissions@uni.example>",
        "Your application has been received",
        "Thank you for applying to our master's programme. The admissions office will review your application for "
        "the autumn "
        "semester. Tuition fees and scholarship forms are attached.",
    ),
    Case(
        "account",
        Label.OTHER,
        "Contoso Careers <no-reply@contoso.example>",
        "Verify your email address",
        "Thanks for creating a candidate account. Please verify your email by entering this verification code: 443211.",
    ),
    Case(
        "order",
        Label.OTHER,
        "Orders <orders@books.example>",
        "Your order has shipped",
        "Your order 'Cracking the interview' has shipped and arrives on Tuesday.",
    ),
    Case(
        "rental",
        Label.OTHER,
        "Lettings <office@lettings.example>",
        "Viewing confirmed",
        "Hi Ada, the viewing of the apartment in Mill Lane is confirmed for Tuesday at 5 pm. The landlord will meet "
        "you there.",
    ),
]

MORE = [
    Case(
        "summer-internship",
        Label.OTHER,
        "Bob <bob@uni.example>",
        "Summer internship",
        "Dear Dr Hall,\n\nI enjoyed our conversation at the conference. As you suggested I am sending you my CV. I "
        "would be very interested in an internship with your group this summer. Would it be possible to meet in "
        "April?\n\nBob",
    ),
    Case(
        "re-interview",
        Label.OTHER,
        "Lena <lena@home.example>",
        "Re: interview",
        "Thanks a lot for arranging the interviews on Monday. I look forward to meeting everybody at 9 am.\n\nLena",
    ),
    Case(
        "thank-you",
        Label.OTHER,
        "Lena <lena@home.example>",
        "Thank you",
        "Dear Mr Roe, thank you for taking the time to interview me yesterday. I remain very interested in the "
        "position and look forward to your decision.",
    ),
    Case(
        "candidates-for-monday",
        Label.OTHER,
        "Tom <tom@work.example>",
        "Candidates for Monday",
        "Vince, can you interview two people on Monday at 2 and 3 pm? Resumes attached. Let me know if it works for "
        "you.",
    ),
    Case(
        "interview-schedule-b-cole",
        Label.OTHER,
        "HR <hr@work.example>",
        "Interview schedule - B. Cole",
        "Attached is the schedule for the interviews of B. Cole on Friday. Please be on time and return your "
        "evaluation forms to HR.",
    ),
    Case(
        "ada-apply-now-to-backend-engineer-at-acm",
        Label.OTHER,
        "LinkedIn <jobs-noreply@linkedin.com>",
        "Ada, apply now to Backend Engineer at Acme",
        "Your job alert for backend engineer in London. Acme is hiring. See all jobs. Easy apply.",
    ),
    Case(
        "you-appeared-in-9-searches-this-week",
        Label.OTHER,
        "LinkedIn <messages-noreply@linkedin.com>",
        "You appeared in 9 searches this week",
        "See who is looking at your profile. Recruiters from Acme found you.",
    ),
    Case(
        "backend-engineer-at-acme-20-more-jobs",
        Label.OTHER,
        "Indeed <alert@indeed.com>",
        "Backend Engineer at Acme + 20 more jobs",
        "New jobs in London. Apply today.",
    ),
    Case(
        "acme-interview-questions",
        Label.OTHER,
        "Glassdoor <noreply@glassdoor.com>",
        "Acme interview questions",
        "See what candidates say about interviews at Acme. Add your interview review.",
    ),
    Case(
        "parent-teacher-meeting-confirmed",
        Label.OTHER,
        "School <office@school.example>",
        "Parent-teacher meeting confirmed",
        "Your meeting with Ms Hall is confirmed for Tuesday 3 March at 4 pm.",
    ),
    Case(
        "your-appointment-is-confirmed",
        Label.OTHER,
        "Bank <service@bank.example>",
        "Your appointment is confirmed",
        "Your appointment with our adviser is scheduled for Monday, March 2 at 10:00 AM to discuss your mortgage.",
    ),
    Case(
        "boarding-pass",
        Label.OTHER,
        "Airline <no-reply@air.example>",
        "Boarding pass",
        "Your flight on Tuesday, March 3 at 2 pm is confirmed. Check in online.",
    ),
    Case(
        "reminder-python-meetup",
        Label.OTHER,
        "Meetup <info@meetup.example>",
        "Reminder: Python meetup",
        'The meetup "How we hire engineers" takes place on Tuesday at 7 pm. Speaker: Dana Lee, recruiter at Acme.',
    ),
    Case(
        "visa-interview-appointment",
        Label.OTHER,
        "Visa <no-reply@gov.example>",
        "Visa interview appointment",
        "Your visa interview at the embassy is scheduled for March 3 at 9:00. Bring your passport.",
    ),
    Case(
        "acme-repo-position-of-the-role-field-12",
        Label.OTHER,
        "GitHub <noreply@github.com>",
        "[acme/repo] Position of the role field (#12)",
        "The role of the candidate key is unclear. We decided not to move forward with this pull request.",
    ),
    Case(
        "quick-call-next-week",
        Label.OTHER,
        "Vendor <sales@vendor.example>",
        "Quick call next week?",
        "Hi Ada, would you be open to a quick 15-minute call next week to see how our recruiting software can help "
        "your team hire faster?",
    ),
    Case(
        "interview-rooms",
        Label.OTHER,
        "Ops <ops@work.example>",
        "Interview rooms",
        "The interview rooms on floor 3 are booked on Tuesday from 2 pm.",
    ),
    Case(
        "tuesday",
        Label.INTERVIEW_CONFIRMED,
        "Kim Ito <kim@wingtip.example>",
        "Tuesday",
        "Hi Ada,\n\ngreat, Tuesday at 3pm works. I've put you down for an interview with Sam Roe. See you at our "
        "office, 12 Mill Lane.\n\nKim",
    ),
    Case(
        "phone-screen",
        Label.INTERVIEW_CONFIRMED,
        "Kim Ito <kim@wingtip.example>",
        "Phone screen",
        "Hi Ada, just confirming our phone screen tomorrow at 11:30. I will call you on the number in your CV. Kim",
    ),
    Case(
        "interview-with-wingtip-product-manager",
        Label.INTERVIEW_CONFIRMED,
        "Workable <noreply@candidates.workablemail.com>",
        "Interview with Wingtip - Product Manager",
        "Hi Ada,\n\nWingtip has scheduled an interview with you.\n\nDate: Wednesday, March 4, 2026\nTime: 10:00 - "
        "11:00 (GMT)\nWhere: Wingtip office\n\nSee you there!",
    ),
    Case(
        "your-interview-at-wingtip-is-scheduled",
        Label.INTERVIEW_CONFIRMED,
        "SmartRecruiters <notification@smartrecruiters.com>",
        "Your interview at Wingtip is scheduled",
        "Dear Ada, we are happy to confirm your interview for the Product Manager position on March 4th, 2026 at "
        "2:00 PM GMT. You will meet Sam Roe, VP Product.",
    ),
    Case(
        "interview-wingtip",
        Label.INTERVIEW_CONFIRMED,
        "Tina Hall <tina@agency.example>",
        "Interview - Wingtip",
        "Hi Ada,\n\nWingtip would like to see you on Thursday 5th March at 10am for the Analyst role. The address is "
        "12 Mill Lane. Ask for Sam Roe. Good luck!\n\nTina",
    ),
    Case(
        "wingtip",
        Label.SCHEDULING_REQUEST,
        "Tina Hall <tina@agency.example>",
        "Wingtip",
        "Hi Ada, Wingtip liked your CV and want to meet you. Can you do Thursday or Friday next week?",
    ),
    Case(
        "next-step",
        Label.SCHEDULING_REQUEST,
        "Kim <kim@wingtip.example>",
        "Next step",
        "Hi Ada, thanks for your time today! The next step is a technical interview. What does your calendar look "
        "like next week?",
    ),
    Case(
        "wingtip-select-your-interview-times",
        Label.SCHEDULING_REQUEST,
        "GoodTime <no-reply@goodtime.io>",
        "Wingtip: select your interview times",
        "Hi Ada, please submit your availability for your interview with Wingtip using this link.",
    ),
    Case(
        "your-application",
        Label.REJECTION,
        "Kim <kim@wingtip.example>",
        "Your application",
        "Hi Ada, thanks so much for your patience. Unfortunately the team has decided to go with someone else for "
        "this role. It was a pleasure meeting you.",
    ),
    Case(
        "update",
        Label.REJECTION,
        "Kim <kim@wingtip.example>",
        "Update",
        "Hi Ada, we have now completed our interviews and on this occasion we will not be offering you the role.",
    ),
    Case(
        "thank-you-for-your-interest",
        Label.REJECTION,
        "noreply@jobvite.com",
        "Thank you for your interest",
        "Dear Ada, after reviewing your qualifications, we have determined that your background is not the best fit "
        "for our current needs.",
    ),
    Case(
        "lecturer-in-biology",
        Label.REJECTION,
        "HR <hr@uni.example>",
        "Lecturer in Biology",
        "Dear Dr Example, the selection committee has completed its work. I am writing to let you know that you were "
        "not among those selected for interview.",
    ),
    Case(
        "re-product-manager",
        Label.REJECTION,
        "Kim <kim@wingtip.example>",
        "Re: Product Manager",
        "Hi Ada, I wanted to follow up with some disappointing news. The hiring manager has chosen to proceed with "
        "candidates who have more experience in payments.",
    ),
    Case(
        "great-news",
        Label.OFFER,
        "Kim <kim@wingtip.example>",
        "Great news!",
        "Hi Ada, I am thrilled to let you know that we want to extend an offer for the Product Manager role! I will "
        "send the paperwork tomorrow.",
    ),
    Case(
        "employment-contract",
        Label.OFFER,
        "HR <hr@wingtip.example>",
        "Employment contract",
        "Dear Ada, please find attached your employment contract for the position of Product Manager. Please sign "
        "and return it by Monday. Welcome to the team!",
    ),
    Case(
        "case-study",
        Label.ASSESSMENT,
        "Kim <kim@wingtip.example>",
        "Case study",
        "Hi Ada, before the next interview we would like you to prepare a short case study. Please find the brief "
        "attached and send it back by Wednesday.",
    ),
    Case(
        "wingtip-has-invited-you-to-an-assessment",
        Label.ASSESSMENT,
        "TestGorilla <noreply@testgorilla.com>",
        "Wingtip has invited you to an assessment",
        "Hi Ada, you have been invited by Wingtip to complete an assessment for the Analyst role.",
    ),
    Case(
        "thanks-for-your-application",
        Label.APPLICATION_RECEIVED,
        "no-reply@teamtailor-mail.com",
        "Thanks for your application!",
        "Hi Ada! We have got your application for Analyst and will take a look at it soon. /Wingtip",
    ),
    Case(
        "your-application-at-wingtip",
        Label.APPLICATION_RECEIVED,
        "Personio <no-reply@personio.de>",
        "Your application at Wingtip",
        "Dear Ada, thank you very much for your application as Analyst. We will now check your documents carefully "
        "and get back to you within two weeks.",
    ),
    Case(
        "re-product-manager-2",
        Label.RECRUITER_REPLY,
        "Kim <kim@wingtip.example>",
        "Re: Product Manager",
        "Hi Ada, no update yet I am afraid, the hiring manager is travelling. I should know more by the end of next "
        "week.",
    ),
    Case(
        "re-interview-2",
        Label.RECRUITER_REPLY,
        "Kim <kim@wingtip.example>",
        "Re: interview",
        "Hi Ada, it was great to meet you today. The team really enjoyed the conversation. We will be in touch soon "
        "about next steps.",
    ),
    Case(
        "question-about-your-application",
        Label.RECRUITER_REPLY,
        "Kim <kim@wingtip.example>",
        "Question about your application",
        "Hi Ada, could you tell me your notice period and salary expectations?",
    ),
    Case(
        "interview-tomorrow",
        Label.INTERVIEW_CANCELLED,
        "Kim <kim@wingtip.example>",
        "Interview tomorrow",
        "Hi Ada, so sorry but Sam is off sick, so tomorrow's interview is off. I will call you about a new date.",
    ),
    Case(
        "change-of-time",
        Label.INTERVIEW_RESCHEDULED,
        "Kim <kim@wingtip.example>",
        "Change of time",
        "Hi Ada, could we push our interview on Tuesday to 4 pm? Sorry for the change.",
    ),
    Case(
        "updated-interview-with-kim-ito",
        Label.INTERVIEW_RESCHEDULED,
        "Calendly <notifications@calendly.com>",
        "Updated: Interview with Kim Ito",
        "Hi Ada, your interview has been moved. New time: 11:00am on Thursday, March 5, 2026 (GMT). Former time: "
        "10:00am on Wednesday, March 4, 2026.",
    ),
]
"""What is easily taken for something else, or says its news in few words."""

ANSWER = (("In-Reply-To", "<before@mx.example>"),)
GENERAL = [
    Case(
        "a-time-agreed-in-a-conversation",
        Label.INTERVIEW_CONFIRMED,
        "Olga Brandt <olga@brandtjoinery.example>",
        "Re: Apprentice",
        "Suits me. Monday 2pm then, side entrance.\n\nOlga\n\nOn Thu, 26 Feb 2026 at 09:00, Ada Example "
        f"<{CANDIDATE}> wrote:\n> I can come for an interview on Monday at 2pm or Tuesday at 9.",
        ANSWER,
    ),
    Case(
        "a-bare-hour-agreed",
        Label.INTERVIEW_CONFIRMED,
        "Olga Brandt <olga@brandtjoinery.example>",
        "Re: Apprentice",
        "Monday at 9 it is.\n\nOn Thu, 26 Feb 2026 at 09:00, Ada Example "
        f"<{CANDIDATE}> wrote:\n> For the interview I could do Monday at 9.",
        ANSWER,
    ),
    Case(
        "a-time-agreed-on-no-interview",
        Label.OTHER,
        "Olga Brandt <olga@brandtjoinery.example>",
        "Re: garden gate",
        "Suits me. Monday 2pm then.\n\nOn Thu, 26 Feb 2026 at 09:00, Ada Example "
        f"<{CANDIDATE}> wrote:\n> Could you measure the gate on Monday at 2pm?",
        ANSWER,
    ),
    Case(
        "rows-that-give-the-time",
        Label.INTERVIEW_CONFIRMED,
        "Priya Nair <priya@hire.lever.co>",
        "Phone screen - Buyer - Oakline",
        "Hi Ada,\n\nthanks for the options.\n\nWhen: Tuesday, 3 March, 15:00 GMT\nWho: Priya Nair\n\nTalk soon",
    ),
    Case(
        "rows-of-a-magazine",
        Label.OTHER,
        "Design Weekly <desk@designweekly.example>",
        "An interview with the maker of the blue chair",
        "News of today\n\nMarch 3, 2026, 8:00 AM\n\nAn interview with the maker.",
    ),
    Case(
        "a-link-is-no-topic",
        Label.INTERVIEW_CONFIRMED,
        "Olga Brandt <olga@brandtjoinery.example>",
        "Our interview",
        "Hi Ada, our interview takes place on 3 March at 10:00 over Teams.\n"
        "https://teams.microsoft.com/l/meetup-join/19%3a",
    ),
    Case(
        "a-job-title-is-no-topic",
        Label.REJECTION,
        "Ward Office <office@brookhospital.example>",
        "Physiotherapist Assistant",
        "Dear Ada, we regret that you were not selected for the Physiotherapist Assistant position.",
    ),
    Case(
        "a-month-is-no-interest-rate",
        Label.ASSESSMENT,
        "TestGorilla <no-reply@testgorilla.com>",
        "Oakline invites you to an assessment",
        "Hi Ada, please complete the assessment for Buyer before Apr 2.",
    ),
    Case(
        "someone-elses-leave",
        Label.RECRUITER_REPLY,
        "Rui Dias <rui@oakline.example>",
        "Re: Buyer - decision?",
        "Hi Ada, our head is on leave until Monday, so a decision on your application will be made next week.",
        ANSWER,
    ),
    Case(
        "to-all-candidates",
        Label.INTERVIEW_CANCELLED,
        "Ward Office <office@brookhospital.example>",
        "Interviews on 3 March",
        "Dear all, because of the snow the interviews will not be taking place. We will write again.",
    ),
    Case(
        "the-interviewer-cannot",
        Label.INTERVIEW_CANCELLED,
        "Rui Dias <rui@oakline.example>",
        "Today",
        "Hi Ada, Lena has lost her voice and cannot do your phone interview this afternoon. Sorry!",
    ),
    Case(
        "one-time-instead-of-another",
        Label.INTERVIEW_RESCHEDULED,
        "Rui Dias <rui@oakline.example>",
        "Your interview",
        "Hi Ada, we have put you in for Wednesday 4 March at 11:00 instead. Everything else stays.",
    ),
    Case(
        "preponed",
        Label.INTERVIEW_RESCHEDULED,
        "Meera Iyer <meera@sundartech.example>",
        "Interview timings",
        "Dear Ada, the interview of 4th March has been preponed to 3rd March 2026, 11 AM IST.",
    ),
    Case(
        "one-of-two-times",
        Label.SCHEDULING_REQUEST,
        "Olga Brandt <olga@brandtjoinery.example>",
        "Apprentice position",
        "Hi Ada, we want to see you in the workshop. Is Monday at 2 or Tuesday at 9 better for you?",
    ),
    Case(
        "a-technical-interview-is-no-test",
        Label.SCHEDULING_REQUEST,
        "Rui Dias <rui@oakline.example>",
        "Next round",
        "Hi Ada, we want to go on with a technical interview. What does your calendar look like?",
    ),
    Case(
        "no-offer",
        Label.REJECTION,
        "Rui Dias <rui@oakline.example>",
        "Buyer position",
        "Hi Ada, after the interviews we felt we need more experience, so we won't be making an offer.",
    ),
    Case(
        "given-to-another",
        Label.REJECTION,
        "Olga Brandt <olga@brandtjoinery.example>",
        "Re: Apprentice",
        "Hi Ada, good to meet you. I have given the place to a neighbour's son.",
        ANSWER,
    ),
    Case(
        "below-the-bar",
        Label.REJECTION,
        "Oakline <no-reply@ashbyhq.com>",
        "News from Oakline",
        "Hi Ada, your answers didn't meet our bar for this role, and we are closing your application.",
    ),
    Case(
        "successful-at-interview",
        Label.OFFER,
        "Ward Office <office@brookhospital.example>",
        "Ward Clerk",
        "Dear Ada, you were successful at interview and we would like to appoint you.",
    ),
    Case(
        "a-research-interview",
        Label.OTHER,
        "Kim Ode <k.ode@uni.example>",
        "Our interview",
        "Dear Ada, I have scheduled our interview for my doctoral project for 3 March at 14:00.",
    ),
    Case(
        "an-evening-on-interview-skills",
        Label.OTHER,
        "Alumni <alumni@uni.example>",
        "Interview skills evening",
        "Dear Ada, your place at the interview skills workshop is confirmed for Tuesday 3 March, 6pm.",
    ),
    Case(
        "luck-wished-by-family",
        Label.OTHER,
        "Ben Example <ben@freemail.example>",
        "Tomorrow",
        "Good luck with the interview tomorrow at 9:30! Dad and I think of you.",
    ),
    Case(
        "an-author-asked",
        Label.OTHER,
        "The Desk <desk@designweekly.example>",
        "Interview",
        "Dear Ada, are you free for an interview about your new book? Our readers would love it.",
    ),
    Case(
        "a-rating-asked",
        Label.OTHER,
        "Oakline <survey@oakline.example>",
        "How did we do?",
        "Hi Ada, thank you for interviewing with us. Please rate your experience.",
    ),
    Case(
        "a-course",
        Label.OTHER,
        "Courses <no-reply@courses.example>",
        "Technical interview course",
        "Hi Ada, please complete the assessment for week 2 by Sunday.",
    ),
    Case(
        "a-friends-table",
        Label.OTHER,
        "Ben Roe <ben@freemail.example>",
        "Re: Saturday",
        "Saturday at 8 then! Tell me how your interview went.\n\nOn Thu, 26 Feb 2026 at 09:00, Ada Example "
        f"<{CANDIDATE}> wrote:\n> Saturday at 8 is fine, I have an interview in the morning.",
        ANSWER,
    ),
    Case(
        "colleagues-share-the-rounds",
        Label.OTHER,
        "Mo Reid <mo@ownfirm.example>",
        "Re: interview loop",
        "Tuesday 2pm works. I'll take the first round, can you run the coding session?",
        ANSWER,
    ),
    Case(
        "an-interview-on-air",
        Label.OTHER,
        "Guests <guests@station.example>",
        "Tuesday",
        "Hi Ada, confirming your live interview on the evening show on Tuesday 3 March at 6pm.",
    ),
    Case(
        "a-new-time",
        Label.INTERVIEW_RESCHEDULED,
        "Workable <noreply@candidates.workablemail.com>",
        "Oakline",
        "Hi Ada, your interview with Oakline has a new time: Wednesday, March 4, 2026 at 10:00 AM GMT.",
    ),
    Case(
        "an-identity-checked",
        Label.OTHER,
        "Bank <no-reply@bank.example>",
        "Video identification",
        "Your video call to verify your identity is set for 3 March at 12:00. Then your application is processed.",
    ),
]
"""Turns that many senders share, and what must not be taken for them."""

CASES = [*GENERAL, *MORE, *CONFIRMED, *CHANGED, *SCHEDULING, *RECEIVED, *ASSESSMENT, *REJECTION, *OFFER, *REPLY, *OTHER]


@pytest.mark.parametrize("case", CASES, ids=[f"{case.label}-{case.id}" for case in CASES])
def test_the_label(case: Case) -> None:
    found = signal(case)
    assert found.label is case.label, (found.label, found.evidence)
    assert 0.5 <= found.confidence <= 1


@pytest.mark.parametrize("case", [c for c in CASES if c.label is not Label.OTHER], ids=lambda c: c.id)
def test_every_label_is_explained_by_words_of_the_mail(case: Case) -> None:
    evidence = signal(case).evidence
    assert evidence
    words = " ".join(f"{case.subject} {case.sender} {case.text}".split())
    for piece in evidence:
        assert " ".join(piece.text.split())[:40] in words
