"""Letters in each script that our faces hold, and in two directions at once."""

from collections.abc import Iterator

from msgspec.structs import replace

from briefer.document.nodes import (
    Block,
    Direction,
    Document,
    Footnote,
    Link,
    Paragraph,
    ParagraphStyle,
    Text,
)
from tests.rendering.documents import document, heading, numbered, paragraph, quotation


def in_latin() -> Document:
    """Return a letter with the letters of the Latin script that English lacks."""
    return replace(
        _letter(
            title="List do Banku",
            address=("Łukasz Strożek", "ul. Świętokrzyska 12", "00-916 Warszawa"),
            subject="Wolność słowa w Kazachstanie",
            words=(
                "Zażółć gęślą jaźń. Gülşen Özdoğan, İstanbul’dan Șerban Ștefănescu’ya yazıyor; "
                "Þórður á ekki von á svari, en Đorđe Ćosić ga čeka.",
                "Příliš žluťoučký kůň úpěl ďábelské ódy, ő és ű, ģ ķ ļ ņ, ŵ ŷ, œ æ ø å ß.",
            ),
            quote="„Każdy ma prawo do swobodnego wyrażania opinii.”",
            asks=("uchylić artykuł 318;", "zbadać każdą skargę w ciągu 30 dni;", "odpowiedzieć."),
        ),
        language="pl",
    )


def in_kazakh() -> Document:
    """Return a letter in Kazakh."""
    return replace(
        _letter(
            title="Банкке хат",
            address=("Әлия Қуанышқызы", "Тәуелсіздік даңғылы, 11-үй", "Астана 010000"),
            subject="Қазақстандағы сөз бостандығы",
            words=(
                "Қазақстан Республикасының Конституциясы әркімге сөз бен шығармашылық еркіндігіне "
                "кепілдік береді; цензураға тыйым салынады. Өкінішке орай, іс жүзінде олай емес.",
                "ӘҒҚҢӨҰҮҺІ және әғқңөұүһі әріптерінің бәрі де бар: жаңғақ, үйеңкі, гауһар, мұң.",
            ),
            quote="«Сөз бен шығармашылық еркіндігіне кепілдік беріледі.»",
            asks=("318-баптың күшін жоюды;", "шағымдарды 30 күнде тексеруді;", "жауап беруді."),
        ),
        language="kk",
    )


def in_russian() -> Document:
    """Return a letter in Russian."""
    return replace(
        _letter(
            title="Письмо в Банк",
            address=("Елена Щукина", "ул. Объездная, д. 7, подъезд 2", "050000 Алматы"),
            subject="Свобода слова в Казахстане",
            words=(
                "Съешь же ещё этих мягких французских булок, да выпей чаю. За последние годы "
                "закрыты две газеты, а четырём партиям отказано в регистрации.",
                "ЁЙЪЫЭ — ёйъыэ: подъём, объявление, ещё, съезд № 5 («Новый»).",
            ),
            quote="«Свобода слова и творчества гарантируются. Цензура запрещается.»",
            asks=("отменить статью 318;", "проверять жалобы за 30 дней;", "ответить нам."),
        ),
        language="ru",
    )


def in_greek() -> Document:
    """Return a letter in Greek, with every accent that today's spelling has."""
    return replace(
        _letter(
            title="Επιστολή προς την Τράπεζα",
            address=("Ελένη Παπαδοπούλου", "Λεωφόρος Αμαλίας 26", "105 57 Αθήνα"),
            subject="Η ελευθερία του λόγου στο Καζακστάν",
            words=(
                "Ξεσκεπάζω την ψυχοφθόρα βδελυγμία. Τα τελευταία χρόνια έκλεισαν δύο εφημερίδες "
                "και τέσσερα κόμματα δεν μπόρεσαν να εγγραφούν.",
                "ΆΈΉΊΌΎΏΪΫ — άέήίόύώϊϋΐΰ: προϋπόθεση, Μάιος, ταΐζω, ρωμαλέος.",
            ),
            quote="«Καθένας μπορεί να εκφράζει και να διαδίδει τους στοχασμούς του.»",
            asks=("να καταργηθεί το άρθρο 318·", "να εξεταστεί κάθε καταγγελία·", "να απαντήσετε."),
        ),
        language="el",
    )


def in_arabic() -> Document:
    """Return a whole letter in Arabic: numbers, Latin names, a list, a quotation, links, notes."""
    return replace(
        document(*_arabic_blocks(), title="رسالة إلى البنك", page_label="صفحة {page} من {pages}"),
        language="ar",
        direction=Direction.RTL,
    )


def arabic_in_english() -> Document:
    """Return an English letter that quotes Arabic, in a paragraph of its own and inside lines."""
    return document(
        heading("What the law says in Arabic"),
        Paragraph(
            anchor="inside",
            inlines=(
                Text(text="The word "),
                Text(text="حرية", language="ar"),
                Text(text=" means freedom, and "),
                Text(text="حرية التعبير عن الرأي", language="ar", bold=True),
                Text(text=" freedom of expression; both stand in article 19 of the Covenant."),
            ),
        ),
        Paragraph(
            anchor="quoted",
            inlines=(
                Text(
                    text="لكل إنسان حق في اعتناق آراء دون مضايقة، ولكل إنسان حق في حرية التعبير.",
                    language="ar",
                ),
            ),
        ),
        paragraph("The passage above is the beginning of that article.", anchor="after"),
        numbered("say حرية aloud;", "write السلام in 2026;", "answer.", anchor="asks"),
        title="Letter with Arabic words",
    )


def _arabic_blocks() -> Iterator[Block]:
    style = ParagraphStyle
    yield paragraph("مرصد السهوب للحقوق", style=style.ORGANISATION, anchor="organisation")
    yield paragraph(
        "27 Harbour Street, London EC1A 4XY",
        "letters@steppe-rights.example",
        style=style.LETTERHEAD,
        anchor="letterhead",
    )
    yield paragraph("12 نوفمبر 2026", style=style.DATE, anchor="date")
    yield paragraph(
        "السيد رئيس البنك",
        "European Bank for Reconstruction and Development",
        "لندن",
        style=style.ADDRESS,
        anchor="address",
    )
    yield paragraph("السيد الرئيس المحترم،", style=style.SALUTATION, anchor="salutation")
    yield heading("كازاخستان: حرية التعبير والمادة 19", anchor="subject")
    yield Paragraph(
        anchor="concern",
        inlines=(
            Text(text="نكتب إليكم بشأن القانون رقم 318 لسنة 1997 (EU law) الذي يعاقب الصحفيين. "),
            Text(text="منذ عام 2005 أُغلقت صحيفتان ورُفض تسجيل أربعة أحزاب", bold=True),
            Footnote(inlines=(Text(text="تقرير منظمة OSCE، الصفحة 12."),)),
            Text(text="، ووجد مراقبو OSCE أن الانتخابات لم تستوفِ المعايير الدولية. انظر "),
            Link(text="التقرير الكامل", url="https://steppe-rights.example/ar"),
            Text(text=". ونأمل أن تنظروا في الأمر قبل 24 ديسمبر 2026."),
        ),
    )
    yield heading("ما يقوله العهد", level=2, anchor="basis")
    yield quotation("«لكل إنسان حق في حرية التعبير.»")
    yield paragraph(
        "العهد الدولي الخاص بالحقوق المدنية والسياسية، المادة 19",
        style=style.CITATION,
        anchor="citation",
    )
    yield paragraph("لذلك نطلب منكم ما يلي:", style=style.LEAD_IN, anchor="lead-in")
    yield numbered(
        "إلغاء المادتين 318 و320 من قانون العقوبات؛",
        "نشر محاضر الاجتماع السنوي مع المجتمع المدني على موقع EBRD؛",
        "الرد على هذه الرسالة خلال 30 يوماً.",
    )
    yield paragraph("وتفضلوا بقبول فائق الاحترام،", style=style.VALEDICTION, anchor="valediction")
    yield paragraph("أيغيريم نوفاك", style=style.SIGNATORY, anchor="signatory")


def _letter(
    *,
    title: str,
    address: tuple[str, ...],
    subject: str,
    words: tuple[str, ...],
    quote: str,
    asks: tuple[str, ...],
) -> Document:
    return document(
        paragraph(*address, style=ParagraphStyle.ADDRESS, anchor="address"),
        heading(subject),
        *(paragraph(text, anchor=f"text-{number}") for number, text in enumerate(words)),
        heading(subject.upper(), level=2, anchor="basis"),
        quotation(quote),
        numbered(*asks),
        title=title,
        page_label="{page} / {pages}",
    )
