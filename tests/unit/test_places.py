"""Where a meeting is: links before labelled lines before addresses in sentences, and telephone calls."""

from __future__ import annotations

import pytest

from inboxwatch.detect import places


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Join at https://zoom.us/j/111222333, or come to 4 Mill Lane.", "https://zoom.us/j/111222333"),
        ("See you on Tuesday.\nWhere: Kiln House, Leeds\n", "Kiln House, Leeds"),
        ("Come at ten to 4 Mill Lane, Leeds LS1 4AB on Tuesday.", "4 Mill Lane, Leeds LS1 4AB"),
        ("You will be seen at our offices at 9 Abbey Row, Lincoln LN2 9ZZ on Friday.", "9 Abbey Row, Lincoln LN2 9ZZ"),
        ("Six o'clock at our place (Unit 3, 41 Foundry Yard).", "Unit 3, 41 Foundry Yard"),
        ("The interview is in Room 12, 80 Castle Street.", "Room 12, 80 Castle Street"),
        ("I booked ten o'clock here at Storgatan 14, second floor.", "Storgatan 14, second floor"),
        ("Thursday at ten, at the workshop on Kiln Lane.", "the workshop on Kiln Lane"),
        ("I will come to the cafe, 3 Harbour Walk.", "the cafe, 3 Harbour Walk"),
        ("Still 9.30am, still at Marlow House.", "Marlow House"),
        ("You meet us in our Leeds office.", "our Leeds office"),
        ("Venue\nKiln House, Am Kai 5, Hall B\n", "Kiln House, Am Kai 5, Hall B"),
        ("Location . . . . . 310 Canal St, Rm 204, Leeds", "310 Canal St, Rm 204, Leeds"),
        ("on: Tuesday\nat: Kiln AG, Nordring 40, 5th floor\nwith: Kim Ito", "Kiln AG, Nordring 40, 5th floor"),
        ("Be present at the below address:\n\nPlot No. 44, Phase II, Kolhapur", "Plot No. 44, Phase II, Kolhapur"),
        ("On Tuesday at eleven, at Harbour View, 2 Esplanade, Poole.", "Harbour View, 2 Esplanade, Poole"),
        ("Come on Tuesday. Kiln Chambers, 3 Pump Yard, EC3. A dark suit, please.", "Kiln Chambers, 3 Pump Yard, EC3"),
        ("At seven, Bay 4, 7712 Sparrow Drive, Leduc.", "Bay 4, 7712 Sparrow Drive, Leduc"),
        ("Please come to our workshop, Ziegelweg 11 in Rotenburg.", "Ziegelweg 11 in Rotenburg"),
        ("Still in the lambing shed, follow the noise.", "the lambing shed"),
        ("Join at the time above ( https://live.acme.example/a9f2 )", "https://live.acme.example/a9f2"),
        ("It is on Meet: meet.google.com/ojk-wpfz-eqa. One hour.", "https://meet.google.com/ojk-wpfz-eqa"),
        ("Change the time ( https://live.acme.example/a9f2 )", None),
        ("Where\n\nyou work is up to you.", None),
        ("We start at 10 May, London time.", None),
        ("I'll ring you on 07700 900 123.", "phone"),
        ("This is to confirm our telephone interview on Tuesday.", "phone"),
        ("We will speak on Tuesday at ten by phone.", "phone"),
        ("Following our phone interview, we would like to see you on Tuesday.", None),
        ("Thank you for the phone call. Come on Tuesday.", None),
        ("Questions? Reach us by phone.", None),
        ("The role has been open since 2024 and we met 12 people.", None),
        ("We will let you know at the end of the week.", None),
        ("You would work in Data Science with 4 Senior Engineers.", None),
    ],
)
def test_where_a_meeting_is(text: str, place: str | None) -> None:
    assert places.place(text) == place
