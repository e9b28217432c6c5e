"""What stands on the screen, in the files and in the exit code."""

import contextlib
import io
import json
import os
import re
import subprocess
import sys

import pytest

import dealnorm
from dealnorm import Dateline
from dealnorm.cli import main
from dealnorm.kinds import KINDS

ARTICLE = "It has owned 83 per cent for 18 months.\r\nThe margin was roughly 3 per cent."
SALES = '{"text": "Sales rose 83 per cent.", "published": "2017-06-29", "id": 7}'


@pytest.fixture
def article(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "article.txt").write_bytes(ARTICLE.encode())
    return "article.txt"


@pytest.fixture
def lines(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles.jsonl").write_text(f"{SALES}\n\n" + SALES.replace("83", "3"))
    return "articles.jsonl"


@pytest.fixture
def piped(monkeypatch):
    def pipe(text):
        content = text if isinstance(text, bytes) else text.encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))

    return pipe


@pytest.fixture
def run(capsys):
    """The exit code, the output and the complaints of a command."""

    def command(*words):
        try:
            code = main(words)
        except SystemExit as stopped:
            code = stopped.code
        return code, *capsys.readouterr()

    return command


def loaded(output):
    return [json.loads(line) for line in output.splitlines()]


def test_a_table_shows_each_fact_of_an_article(run, article):
    code, out, err = run("read", article)
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "article.txt",
        "at  text                kind        value     assumed",
        "13  83 per cent         percentage  83 %",
        "29  18 months           duration    18 month",
        "56  roughly 3 per cent  percentage  ~3 %",
    ]


def test_tables_of_several_articles_stand_apart(run, article):
    _, out, _ = run("read", article, article, "--kinds", "duration")
    assert out == "\n".join(["article.txt\nat  text       kind      value     assumed\n"
                             "29  18 months  duration  18 month\n"] * 2)  # fmt: skip


def test_offsets_count_the_characters_of_the_file(run, article):
    facts = loaded(run("read", article, "--format", "jsonl")[1])
    assert [ARTICLE[fact["start"] : fact["end"]] for fact in facts] == [
        fact["text"] for fact in facts
    ]


def test_a_byte_order_mark_is_no_character(run, piped):
    piped(b"\xef\xbb\xbf83 per cent")
    assert loaded(run("read", "--format", "jsonl")[1])[0]["start"] == 0


def test_a_fact_a_line_names_its_article(run, article):
    facts = loaded(run("read", article, "--format", "jsonl")[1])
    assert {fact["article"] for fact in facts} == {"article.txt"}
    assert [dealnorm.from_dict(fact) for fact in facts] == dealnorm.find(ARTICLE)


def test_the_standard_input_is_read_where_no_file_is_named(run, piped):
    for words in ([], ["-"]):
        piped("Sales rose 83 per cent.")
        code, out, _ = run("read", *words)
        assert code == 0
        assert out.splitlines()[1].startswith("11  83 per cent")


def test_an_article_a_line_keeps_its_fields_and_gets_its_facts(run, lines):
    code, out, err = run("read", lines)
    assert (code, err) == (0, "")
    first, second = loaded(out)
    assert {**first, "facts": None} == {**json.loads(SALES), "facts": None}
    assert [fact["text"] for fact in second["facts"]] == ["3 per cent"]


def test_lines_are_read_from_the_standard_input_when_it_is_said_so(run, piped):
    piped(SALES)
    assert loaded(run("read", "--jsonl")[1])[0]["id"] == 7


def test_lines_in_a_table_stand_under_their_numbers(run, lines):
    out = run("read", lines, "--format", "table")[1]
    assert re.findall(r"(?m)^articles.*", out) == ["articles.jsonl:1", "articles.jsonl:3"]


def test_each_line_has_its_own_dateline(run, piped):
    piped(
        '{"text": "It fell last year.", "published": "Thu, 29 Jun 2017 10:31:00 GMT"}\n'
        '{"text": "It fell last year.", "published": null}\n'
    )
    frames = [
        fact["value"]["frame"]
        for article in loaded(run("read", "--jsonl", "--published", "2001-01-01")[1])
        for fact in article["facts"]
    ]
    assert frames == [["2016-01-01", "2017-01-01"], ["2000-01-01", "2001-01-01"]]


def test_the_country_says_what_a_dollar_is(run, piped):
    piped('{"text": "It cost $5 million.", "country": "CA"}\n{"text": "It cost $5 million."}')
    currencies = [
        fact["value"]["currency"]
        for article in loaded(run("read", "--jsonl", "--country", "AU")[1])
        for fact in article["facts"]
    ]
    assert currencies == ["CAD", "AUD"]


def test_a_stated_date_is_used_when_it_is_asked_for(run, piped):
    stated = "June 29, 2017\n\nIt fell last year."
    for published, frame in (("stated", ["2016-01-01", "2017-01-01"]), (None, None)):
        piped(stated)
        words = ["--published", published] if published else []
        facts = loaded(run("read", "--format", "jsonl", *words)[1])
        assert facts[-1]["text"] == "last year"
        assert facts[-1]["value"]["frame"] == frame


@pytest.mark.parametrize(("words", "currency"), [([], "CAD"), (["--country", "AU"], "AUD")])
def test_a_country_that_is_given_wins_over_the_one_that_is_stated(run, piped, words, currency):
    piped("TORONTO, June 29, 2017 (Reuters) - It cost $5 million.")
    out = run("read", "--published", "stated", "--format", "jsonl", "--kinds", "money", *words)[1]
    assert loaded(out)[0]["value"]["currency"] == currency


def test_json_is_one_list(run, article, lines):
    first, *others = json.loads(run("read", article, lines, "--format", "json")[1])
    assert first["article"] == "article.txt"
    assert [len(article["facts"]) for article in (first, *others)] == [3, 1, 1]


def test_json_of_nothing_is_an_empty_list(run, piped):
    piped("")
    assert run("read", "--jsonl", "--format", "json")[1] == "[]\n"


def test_a_page_is_written_of_one_article(run, article):
    code, out, _ = run("read", article, "--format", "html")
    assert code == 0
    assert out.startswith("<!doctype html>")
    assert "<title>article.txt</title>" in out


def test_a_page_is_written_to_whatever_takes_text(article):
    with contextlib.redirect_stdout(io.StringIO()) as out:
        assert main(["read", article, "--format", "html"]) == 0
    assert out.getvalue().startswith("<!doctype html>")


def test_a_page_of_several_articles_is_refused(run, article):
    assert run("read", article, article, "--format", "html") == (
        2,
        "",
        "dealnorm read: a page shows one article; give one, or another --format\n",
    )


def test_strict_leaves_out_what_was_decided(run, piped):
    piped("It cost $5 million, or 83 per cent more.")
    facts = loaded(run("read", "--format", "jsonl", "--strict")[1])
    assert [fact["kind"] for fact in facts] == ["percentage"]


def test_quantities_are_found_when_they_are_asked_for(run, piped):
    piped("It pumps 400,000 barrels.")
    facts = loaded(run("read", "--format", "jsonl", "--kinds", "quantity, money")[1])
    assert all(fact["kind"] == "quantity" for fact in facts)


def test_processes_change_nothing_but_the_time(run, lines):
    assert run("read", lines, "--processes", "2") == run("read", lines)


def test_what_would_steer_a_terminal_is_not_shown_by_a_table(run, article, tmp_path):
    odd = tmp_path / "a\x1b[31m\u202e.txt"
    odd.write_text("nearly\n 83 per cent, 83\u202fper cent")
    out = run("read", odd.name)[1]
    assert out.startswith("a\ufffd[31m\ufffd.txt\n")
    assert out.replace("\n", "").isprintable()
    assert run("read", "b\x1b.txt")[2] == "dealnorm: b\ufffd.txt: No such file or directory\n"


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("nope", "no JSON: Expecting value at character 1"),
        ("[]", 'no JSON object with a "text" in it'),
        ('{"title": "Sales"}', 'no JSON object with a "text" in it'),
        ('{"text": 5}', 'no JSON object with a "text" in it'),
        (
            '{"text": "", "published": "soon"}',
            "published 'soon' is no full publication date, such as 2017-06-29",
        ),
        (
            '{"text": "", "published": 5}',
            "published '5' is no full publication date, such as 2017-06-29",
        ),
        (
            '{"text": "", "country": "Mars"}',
            "country is an ISO 3166 code of two letters, such as 'IN', not 'Mars'",
        ),
    ],
)
def test_a_bad_line_is_told_and_passed_over(run, piped, line, complaint):
    piped(f"{line}\n{SALES}\n")
    code, out, err = run("read", "--jsonl")
    assert (code, err) == (1, f"dealnorm: standard input:1: {complaint}\n")
    assert loaded(out)[0]["id"] == 7


def test_a_file_that_is_missing_is_told_and_the_others_are_read(run, article):
    code, out, err = run("read", "missing.txt", article)
    assert (code, err) == (1, "dealnorm: missing.txt: No such file or directory\n")
    assert "83 per cent" in out


def test_a_folder_is_no_file(run, article, tmp_path):
    (tmp_path / "folder").mkdir()
    code, _, err = run("read", "folder", article)
    assert (code, err) == (1, "dealnorm: folder: Is a directory\n")


def test_bytes_that_are_no_utf_8_are_told_and_the_other_files_are_read(run, article, tmp_path):
    (tmp_path / "latin.txt").write_bytes("Sales in M\xfcnchen".encode("latin-1"))
    code, out, err = run("read", "latin.txt", article)
    assert (code, err) == (
        1,
        "dealnorm: latin.txt: byte 10 is not UTF-8; convert the file first\n",
    )
    assert "83 per cent" in out


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (
            ["read", "--published", "soon"],
            "dealnorm read: argument --published: 'soon' is no full publication date, "
            "such as 2017-06-29",
        ),
        (
            ["read", "--country", "Mars"],
            "dealnorm read: argument --country: country is an ISO 3166 code of two letters, "
            "such as 'IN', not 'Mars'",
        ),
        (
            ["read", "--kinds", "sums"],
            "dealnorm read: argument --kinds: 'sums' is no kind; there are money, percentage, "
            "date, duration, quantity",
        ),
        (
            ["explain"],
            "dealnorm explain: the following arguments are required: PHRASE",
        ),
        ([], "dealnorm: the following arguments are required: read|explain|phrases"),
    ],
)
def test_wrong_words_are_told_in_one_line(run, words, complaint):
    assert run(*words) == (2, "", f"{complaint}\n")


def test_a_phrase_is_explained(run):
    code, out, err = run("explain", "roughly 3 per cent")
    assert (code, err) == (0, "")
    assert out == f"{dealnorm.explain('roughly 3 per cent')}\n"
    assert out.startswith("'roughly 3 per cent' is percentage: ~3 %\n")


def test_a_phrase_is_explained_on_its_dateline(run):
    out = run("explain", "last year", "--published", "2017-06-29", "--country", "GB")[1]
    assert out == f"{dealnorm.explain('last year', Dateline('2017-06-29', country='GB'))}\n"


def test_every_rule_is_listed_with_its_examples(run):
    code, out, _ = run("phrases")
    assert code == 0
    for kind in KINDS:
        for rule in kind.book.rules:
            assert rule.template in out
            for phrase, value in rule.examples.items():
                assert re.search(rf"{re.escape(phrase)} +{re.escape(value)}\n", out)


def test_the_rules_of_one_kind_are_listed_alone(run):
    out = run("phrases", "--kind", "duration")[1]
    assert set(re.findall(r"(?m)^\w+", out)) == {"duration"}


def test_the_version_is_told(run):
    assert run("--version")[:2] == (0, f"dealnorm {dealnorm.__version__}\n")


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def on_screen(monkeypatch):
    """Runs a command on a terminal: its output and its complaints."""

    def command(*words, output=Terminal):
        with monkeypatch.context() as patch:
            patch.setenv("TERM", "xterm")
            patch.setenv("COLUMNS", "100")
            patch.delenv("NO_COLOR", raising=False)
            patch.setattr(sys, "stdout", output())
            patch.setattr(sys, "stderr", Terminal())
            assert main(words) == 0
            return sys.stdout.getvalue(), sys.stderr.getvalue()

    return command


def test_rich_draws_the_table_on_a_terminal(on_screen, article):
    pytest.importorskip("rich")
    out, _ = on_screen("read", article)
    assert "\x1b[" in out
    assert "83 per cent" in out


def test_a_terminal_without_rich_gets_plain_text(on_screen, article, monkeypatch):
    monkeypatch.setitem(sys.modules, "rich.console", None)
    out, _ = on_screen("read", article)
    assert "\x1b[" not in out
    assert "83 per cent" in out


def test_a_terminal_is_told_that_a_publication_date_is_missing(on_screen, piped):
    piped("It fell on Wednesday.")
    assert on_screen("read")[1] == (
        "dealnorm: dates are unresolved; give --published DATE, or --published stated\n"
    )


def test_a_date_that_no_publication_would_place_is_no_reason_to_ask_for_one(on_screen, piped):
    piped("It fell an hour ago.")
    out, err = on_screen("read", "--published", "2017-06-29")
    assert "unresolved" in out
    assert err == ""


def test_many_files_show_a_bar_while_the_output_goes_elsewhere(on_screen, article):
    pytest.importorskip("rich")
    out, err = on_screen("read", article, article, output=io.StringIO)
    assert "Reading" in err
    assert out.count("83 per cent") == 2


def test_there_is_no_bar_without_rich(on_screen, article, monkeypatch):
    monkeypatch.setitem(sys.modules, "rich.progress", None)
    out, err = on_screen("read", article, article, output=io.StringIO)
    assert err == ""
    assert out.count("83 per cent") == 2


def test_an_interrupt_ends_quietly(monkeypatch, capsys):
    def interrupted(_):
        raise KeyboardInterrupt

    monkeypatch.setattr("dealnorm.cli.explain", lambda *_: interrupted(_))
    assert main(["explain", "last year"]) == 130
    assert capsys.readouterr() == ("", "")


@pytest.mark.skipif(os.name == "nt", reason="there is no such pipe")
def test_a_closed_pipe_ends_quietly(tmp_path):
    many = tmp_path / "many.txt"
    many.write_text("Sales rose 83 per cent. " * 20_000)
    command = [sys.executable, "-c", "import sys, dealnorm.cli; sys.exit(dealnorm.cli.main())"]
    with subprocess.Popen(
        [*command, "read", "--format", "jsonl", str(many)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0
