"""The words of the class report, in English and Korean."""

from __future__ import annotations

from collections.abc import Mapping

from unrolled.values.language import Language

WORDS: Mapping[str, Mapping[Language, str]] = {
    "report": {"en": "Class report", "ko": "수업 결과 보고서"},
    "made": {"en": "As of {0}", "ko": "{0} 기준"},
    "students_n": {"en": "{0} students", "ko": "학생 {0}명"},
    "contents": {"en": "Contents", "ko": "차례"},
    "todo": {"en": "Waiting for you", "ko": "먼저 살펴볼 것"},
    "nothing": {
        "en": "Nothing: every notebook that was handed in has its grade.",
        "ko": "없습니다. 제출된 노트북은 모두 채점이 끝났습니다.",
    },
    "todo_waits": {
        "en": "Marks to give by hand, in formgrader under Manual Grading: {0}.",
        "ko": "직접 채점할 답 {0}개. formgrader의 Manual Grading에서 채점하세요.",
    },
    "todo_broke": {
        "en": "In {0} of them the grader broke; it costs the student nothing.",
        "ko": "그중 {0}개는 채점기 오류 때문이며, 학생의 감점은 없습니다.",
    },
    "todo_ungraded": {
        "en": "Handed in, but without a grade: {0}. unrolled grade says why.",
        "ko": "제출했지만 점수가 없는 노트북 {0}개. unrolled grade를 실행하면 이유를 알 수 있습니다.",
    },
    "overview": {"en": "Assignments", "ko": "과제별 결과"},
    "assignment": {"en": "Assignment", "ko": "과제"},
    "graded": {"en": "Graded", "ko": "채점"},
    "mean": {"en": "Mean", "ko": "평균"},
    "median": {"en": "Median", "ko": "중앙값"},
    "middle": {"en": "Middle half", "ko": "가운데 50%"},
    "range": {"en": "Lowest to highest", "ko": "최저~최고"},
    "sd": {"en": "Standard deviation", "ko": "표준편차"},
    "alpha": {"en": "Reliability (Cronbach’s alpha)", "ko": "신뢰도(크론바흐 알파)"},
    "alpha_short": {"en": "Reliability α", "ko": "신뢰도 α"},
    "sem": {"en": "Standard error of measurement", "ko": "측정의 표준오차"},
    "points_n": {"en": "{0} points", "ko": "{0}점"},
    "undefined": {"en": "not defined", "ko": "계산 불가"},
    "no_grades": {"en": "Nobody has a grade yet.", "ko": "아직 점수를 받은 학생이 없습니다."},
    "so_far": {
        "en": "So far: {0} marks have still to be given by hand.",
        "ko": "지금까지의 점수입니다. 직접 채점할 답이 {0}개 남아 있습니다.",
    },
    "histogram": {
        "en": "How many students have which share of the points",
        "ko": "점수 분포(만점에 대한 백분율, 학생 수)",
    },
    "histogram_says": {"en": "{0} % and more: {1}", "ko": "{0}% 이상: {1}명"},
    "share": {"en": "share of the points, %", "ko": "득점률(%)"},
    "exercises": {"en": "By exercise", "ko": "문제별 결과"},
    "exercise": {"en": "Exercise", "ko": "문제"},
    "written": {"en": "written answer", "ko": "서술형"},
    "full": {"en": "all points", "ko": "만점"},
    "part": {"en": "some points", "ko": "부분 점수"},
    "none": {"en": "no points", "ko": "0점"},
    "untouched": {"en": "not begun", "ko": "작성하지 않음"},
    "waiting": {"en": "not marked yet", "ko": "채점 대기"},
    "check": {"en": "Check", "ko": "검사"},
    "passed": {"en": "Passed", "ko": "통과"},
    "points": {"en": "Points", "ko": "배점"},
    "unnamed": {
        "en": "Lost points, no known mistake recognised",
        "ko": "점수를 잃었지만 알려진 실수와 일치하지 않음",
    },
    "items": {"en": "Item analysis", "ko": "문항 분석"},
    "items_of": {
        "en": "{0} students, {1} items. An item is an exercise: all of its checks together.",
        "ko": "학생 {0}명, 문항 {1}개. 문항은 문제 하나이며, 그 문제의 검사를 모두 합한 것입니다.",
    },
    "items_none": {"en": "There are no marks to analyse yet.", "ko": "분석할 점수가 아직 없습니다."},
    "few": {
        "en": "Fewer than {0} students: take the indices as hints.",
        "ko": "학생이 {0}명보다 적으므로 지수는 참고만 하세요.",
    },
    "not_item": {"en": "not an item yet: marks are missing", "ko": "채점이 끝나지 않아 분석에서 제외"},
    "p": {"en": "Difficulty p", "ko": "난이도 p"},
    "r": {"en": "Discrimination r", "ko": "변별도 r"},
    "d": {"en": "Upper–lower D", "ko": "상하위 D"},
    "all": {
        "en": "Everybody got it: it says nothing of who is strong.",
        "ko": "모두 맞혔습니다. 학생 사이의 차이를 보여 주지 않습니다.",
    },
    "nobody": {
        "en": "Nobody got any of it: look at the text and the check.",
        "ko": "아무도 맞히지 못했습니다. 문제 설명과 검사를 살펴보세요.",
    },
    "hard": {"en": "Hard for this class.", "ko": "수강생에게 어려운 문항입니다."},
    "negative": {
        "en": "Those who did well on the rest did worse here: look at the check.",
        "ko": "다른 문제를 잘 푼 학생이 오히려 더 틀렸습니다. 검사를 살펴보세요.",
    },
    "weak": {
        "en": "Hardly tells those who did well on the rest from those who did not.",
        "ko": "다른 문제를 잘 푼 학생과 그렇지 않은 학생을 거의 가려내지 못합니다.",
    },
    "mistakes": {"en": "Misconceptions", "ko": "자주 하는 실수"},
    "no_mistakes": {"en": "No known mistake was recognised.", "ko": "알려진 실수는 나타나지 않았습니다."},
    "or": {"en": "or", "ko": "또는"},
    "who_n": {"en": "{0} of {1}", "ko": "{1}명 중 {0}명"},
    "look": {"en": "What else happened", "ko": "그 밖에 일어난 일"},
    "slow": {"en": "Did not end in time", "ko": "시간 초과"},
    "lost": {"en": "Python ended in the middle", "ko": "실행 중 Python 종료"},
    "mended": {"en": "Mended notebooks", "ko": "바로잡은 노트북"},
    "waits": {"en": "Wait for your mark", "ko": "직접 채점할 답이 남음"},
    "broke": {"en": "The grader broke", "ko": "채점기 오류"},
    "ungraded": {"en": "Handed in, no grade", "ko": "제출했지만 점수 없음"},
    "absent": {"en": "Not handed in", "ko": "미제출"},
    "unconfined": {"en": "Ran without a sandbox", "ko": "샌드박스 없이 실행"},
    "unseen": {
        "en": "Graded notebook not found, so only the marks are known",
        "ko": "채점된 노트북이 없어 점수만 알 수 있음",
    },
    "other_cell": {"en": "a cell outside the exercises", "ko": "문제 밖의 셀"},
    "students": {"en": "Students", "ko": "학생별 결과"},
    "student": {"en": "Student", "ko": "학생"},
    "students_note": {
        "en": "Share of the points in %. A name leads to what the student lost points in.",
        "ko": "득점률(%)입니다. 이름을 누르면 어디에서 점수를 잃었는지 볼 수 있습니다.",
    },
    "more": {"en": "and {0} more", "ko": "외 {0}명"},
    "more_lines": {"en": "and {0} more", "ko": "외 {0}가지"},
    "not_named": {
        "en": "There are more than {0} students, so a list names {1} at most, and no student has a part here. "
        "unrolled export checks writes a row for each student and check.",
        "ko": "학생이 {0}명보다 많아 목록마다 {1}명까지만 이름을 적고 학생별 결과는 싣지 않았습니다. "
        "학생별, 검사별 결과는 unrolled export checks로 내보낼 수 있습니다.",
    },
    "feedback": {"en": "feedback page", "ko": "채점 결과 페이지"},
    "late": {"en": "late, −{0}", "ko": "지각 −{0}"},
    "no_loss": {"en": "No points lost.", "ko": "잃은 점수가 없습니다."},
    "how": {"en": "How to read the indices", "ko": "지수 읽는 법"},
    "top": {"en": "To the top", "ko": "맨 위로"},
}

READING: Mapping[Language, tuple[tuple[str, str, str], ...]] = {
    "en": (
        (
            "Difficulty p",
            "p = mean(X) / max",
            "The mean share of an exercise’s points. 1: everybody got all, 0: nobody any. The larger, the easier.",
        ),
        (
            "Discrimination r",
            "r = corr(X, T − X)",
            "Corrected item-total correlation (point-biserial, where an item is right or wrong): whether those who got "
            "this exercise also got the others. From 0.4 on very good, below 0.2 poor; below 0 look at the check.",
        ),
        (
            "Upper–lower D",
            "D = p(best 27 %) − p(weakest 27 %)",
            "The difference in difficulty between the best and the weakest by total. Students who tie at a group’s "
            "edge share its last places.",
        ),
        (
            "Reliability α",
            "α = k / (k − 1) · (1 − Σ var(X) / var(T))",
            "Cronbach’s alpha: how far the k exercises measure the same. From about 0.7 on good enough to speak of a "
            "class; for decisions on one student more is asked.",
        ),
        (
            "Standard error of measurement",
            "SEM = s(T) · √(1 − α)",
            "By how many points a student’s score would vary by chance. Do not read a smaller difference as one.",
        ),
        (
            "What counts",
            "X, T",
            "X is an exercise’s points, T the total of the exercises, without extra credit and lateness. Checks of one "
            "exercise depend on one another, so the exercise is the item. A written answer counts once everybody has "
            "a mark for it. Who has not handed in, or waits for a mark, does not count. An index without students or "
            "without spread is not defined; it is not 0.",
        ),
    ),
    "ko": (
        (
            "문항 난이도 p",
            "p = 평균(X) / 배점",
            "그 문제의 배점에 대한 평균 득점 비율(정답률)입니다. 1이면 모두 만점, 0이면 모두 0점이며, 값이 클수록 쉬운 "
            "문항입니다.",
        ),
        (
            "문항 변별도 r",
            "r = 상관(X, T − X)",
            "교정된 문항-총점 상관(맞음·틀림으로만 채점하면 양류상관)입니다. 이 문제를 잘 푼 학생이 나머지 문제도 잘 "
            "풀었는지를 나타냅니다. 0.4 이상이면 변별력이 높고 0.2 미만이면 낮습니다. 음수이면 검사를 살펴보세요.",
        ),
        (
            "상하위 변별도 지수 D",
            "D = p(상위 27%) − p(하위 27%)",
            "총점 상위 27% 집단과 하위 27% 집단의 난이도 차이입니다. 경계에서 동점인 학생은 남은 자리를 똑같이 "
            "나눕니다.",
        ),
        (
            "신뢰도 α",
            "α = k / (k − 1) · (1 − Σ 분산(X) / 분산(T))",
            "크론바흐 알파, 곧 내적 일관성 신뢰도입니다. 문항 k개가 같은 것을 얼마나 일관되게 재는지 나타냅니다. "
            "수강생 전체를 말할 때는 0.7 정도면 충분하지만, 학생 한 명에 대한 판단에는 더 높은 값이 필요합니다.",
        ),
        (
            "측정의 표준오차",
            "SEM = s(T) · √(1 − α)",
            "학생의 점수가 우연히 달라질 수 있는 폭(점)입니다. 이보다 작은 점수 차이는 의미 있는 차이로 "
            "보기 어렵습니다.",
        ),
        (
            "분석 대상",
            "X, T",
            "X는 한 문제의 점수, T는 문제 점수의 합입니다. 추가 점수와 지각 감점은 넣지 않습니다. 한 문제의 검사들은 "
            "서로 독립이 아니므로 문제를 문항으로 삼습니다. 서술형은 모두 채점한 뒤에 포함됩니다. 제출하지 않았거나 "
            "채점을 기다리는 학생은 제외합니다. 학생이 부족하거나 점수가 모두 같으면 지수를 계산할 수 없으며, 이는 "
            "0과 다릅니다.",
        ),
    ),
}
"""What the indices mean: name, formula, explanation."""
