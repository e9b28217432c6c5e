"""The words of money: one row a currency, and the only place where its signs and names stand.

Facts about currencies are generated (`_iso4217`); here stands how English-language news writes
them, which no data set has and which wins over all of them: C$ is Canadian, not Nicaraguan.

The rows are small texts. Forms are separated by commas; "dollar(s)" is both "dollar" and
"dollars". "=" before a form: it counts only as it is written here ("RM", not "rm"). "!": it begins
or ends other things as well ("N95", "COP 26", "20 pounds"), so it counts only where the number
looks like money. Names with an adjective ("Canadian dollars", "Canadian cents") come from the
generated table by themselves; a row says only what is missing there.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from itertools import chain
from typing import Final

from attrs import frozen

from ..assumptions import Assumption
from ._iso4217 import ISO_4217

#: The factor of what is no part and no multiple of a currency.
WHOLE: Final = Decimal(1)
_NOBODY: Final[frozenset[str]] = frozenset()
_KINDS: Final = {row[0]: row[2] for row in ISO_4217}


@frozen(cache_hash=True)
class Denomination:
    """What a form stands for: one currency, or what it could be.

    Attributes:
        currency: An ISO 4217 code; None where only the context can say.
        candidates: What it could be, best first; () where it is explicit.
        assumption: What is assumed in taking it for *currency*; None where it is explicit.
        factor: How much of the currency one of it is: 0.01 for cents, 1000 for a grand.
        historic: Whether the currency is withdrawn today.
        family: Every currency that the form means somewhere: what a context may choose from.
    """

    currency: str | None
    candidates: tuple[str, ...] = ()
    assumption: Assumption | None = None
    factor: Decimal = WHOLE
    historic: bool = False
    family: frozenset[str] = _NOBODY


@frozen
class Row:
    """What one row says: forms, still with their marks, and what they all mean.

    Attributes:
        meaning: What each of the forms stands for.
        signs: What stands before a number.
        names: What stands behind one.
        slang: What stands behind one in loose speech.
    """

    meaning: Denomination
    signs: tuple[str, ...]
    names: tuple[str, ...]
    slang: tuple[str, ...]

    @property
    def forms(self) -> tuple[str, ...]:
        """All of them."""
        return self.signs + self.names + self.slang


def _forms(cell: str) -> tuple[str, ...]:
    """The forms of a cell.

    >>> _forms("=RM, dollar(s)")
    ('=RM', 'dollar', 'dollars')
    """
    if not cell:
        return ()
    if "(s)" not in cell:
        return tuple(cell.split(", "))
    return tuple(chain.from_iterable(map(_singular_and_plural, cell.split(", "))))


def _singular_and_plural(form: str) -> tuple[str, ...]:
    stem = form.removesuffix("(s)")
    return (form,) if stem == form else (stem, f"{stem}s")


def _folded(form: str) -> str:
    """The form in lower case, without its marks."""
    return form.lstrip("=!").lower()


def _alone(code: str, factor: Decimal = WHOLE) -> Denomination:
    """One currency and no other."""
    return Denomination(code, factor=factor, historic=_KINDS[code] == "historic")


def _among(
    candidates: str,
    assumption: Assumption | None,
    family: frozenset[str],
    factor: Decimal = WHOLE,
) -> Denomination:
    """One of several; with an *assumption*, the first of them where nothing else decides."""
    codes = tuple(candidates.split())
    default = codes[0] if assumption else None
    return Denomination(default, codes, assumption, factor, family=family.union(codes))


def _row(code: str, signs: str = "", names: str = "", slang: str = "") -> Row:
    """A row of forms that are one currency's alone."""
    return Row(_alone(code), _forms(signs), _forms(names), _forms(slang))


# fmt: off
# One row a currency, by code.
CURRENCIES: Final[tuple[Row, ...]] = (
    _row("AED", "", "emirati dirham(s), u.a.e. dirham(s), united arab emirates dirham(s)"),
    _row("AFN", "؋", "=afghani(s)"),
    _row("ALL", "", "lek, leke, lekë"),
    _row("AMD", "֏", "!dram(s)"),
    _row("AOA", "=Kz", "kwanza(s)"),
    _row("ARS", "ar$, arg$", "argentinian peso(s), argentinean peso(s)"),
    _row("ATS", "=öS", "schilling(s)"),
    _row("AUD", "a$, au$, aud$, aus$, aust$, =$A, =$AU, =AU $", "aussie dollar(s)"),
    _row("AWG", "=Afl., =Afl", "aruban florins, aruban guilder(s)"),
    _row("AZN", "₼", "azeri manat(s)"),
    _row("BAM", "", "convertible mark(s), bosnian mark(s), bosnian convertible mark(s)"),
    _row("BBD", "bds$, bd$", "barbados dollar(s)"),
    _row("BDT", "tk, tk., ৳", "taka(s)"),
    _row("BEF", "=BFr, =BFr.", ""),
    _row("BGN", "", "=lev, leva, levs"),
    _row("BHD", "=!BD", ""),
    _row("BIF", "=FBu", ""),
    _row("BMD", "bm$", "bermuda dollar(s), bermudian dollar(s)"),
    _row("BND", "bn$", "bruneian dollar(s)"),
    _row("BOB", "", "boliviano(s)"),
    _row("BRL", "r$, brl$", "reais, =reals, brazilian reais, brazil reais"),
    _row("BSD", "", "bahamas dollar(s)"),
    _row("BTN", "=Nu.", "ngultrum(s)"),
    _row("BWP", "", "pula(s), botswana pula(s)"),
    _row("BYN", "", "belarusian rouble(s), belarussian ruble(s), belarussian rouble(s)"),
    _row("BZD", "bz$", "belizean dollar(s)"),
    _row("CAD", "c$, ca$, can$, cdn$, cad$, =$C, =$CA, =$Can, =$CAN, =CA $, =CDN $, =Cdn $",
         "cdn dollar(s), can. dollar(s)", "loonie(s)"),
    _row("CHF", "=SFr, =SFr., =Sfr, =Sfr., =sfr, =SwFr", "=SFr, =Sfr, =sfr"),
    _row("CLF", "", "unidad de fomento, unidades de fomento"),
    _row("CLP", "cl$, clp$", ""),
    _row("CNH", "", "offshore yuan, offshore renminbi"),
    _row("CNY", "cn¥, rmb, =Rmb¥, =RMB¥",
         "yuan, renminbi, rmb, renminbi yuan, yuan renminbi, chinese renminbi, onshore yuan"),
    _row("COP", "col$, co$, cop$", "columbian peso(s)"),
    _row("CRC", "₡", "costa rican colones"),
    _row("CUC", "cuc$", ""),
    _row("CUP", "cu$", ""),
    _row("CVE", "cv$", "cabo verdean escudo(s)"),
    _row("CYP", "", "cyprus pound(s)"),
    _row("CZK", "kč", "koruna(s), koruny, korun, kč, czech crown(s), czech koruny"),
    _row("DEM", "=!DM", "deutsche mark(s), deutschemark(s), deutschmark(s), d-mark(s), dmark(s), "
         "west german mark(s), =!DM"),
    _row("DJF", "=Fdj", "djibouti franc(s)"),
    _row("DKK", "dkr", "danish crown(s)"),
    _row("DOP", "rd$", ""),
    _row("EEK", "", "kroon(s), krooni, estonian crown(s), estonian krooni"),
    _row("EGP", "e£, £e, eg£, =!LE", ""),
    _row("ERN", "=Nfk", "nakfa(s)"),
    _row("ESP", "₧, =Pta, =Ptas, =Pts", "peseta(s)"),
    _row("ETB", "", "birr, birrs"),
    _row("EUR", "€", "euro(s), €"),
    _row("FIM", "=FMk", "markka(s), markkaa, finnish mark(s), finnmark(s)"),
    _row("FJD", "f$, fj$", "fiji dollar(s)"),
    _row("FKP", "fk£", ""),
    _row("FRF", "₣, =FFr, =FFr., =!FF", ""),
    _row("GBP", "gb£, stg£, £stg, uk£, =!Stg",
         "pounds sterling, pound sterling, sterling, uk pound(s), u.k. pound(s), "
         "british pounds sterling, english pound(s)", "quid"),
    _row("GEL", "₾", "lari, laris"),
    _row("GHS", "gh₵, gh¢, ₵", "cedi(s), ghana cedi(s)"),
    _row("GMD", "", "dalasi(s)"),
    _row("GNF", "", "guinea franc(s)"),
    _row("GRD", "₯", "drachma(s), drachmae, drachmai"),
    _row("GTQ", "", "quetzal(s), quetzales"),
    _row("GYD", "g$, gy$", "guyana dollar(s), guyanese dollar(s)"),
    _row("HKD", "hk$, hkd$, =$HK, =HK $", "h.k. dollar(s), hongkong dollar(s), hk dollar(s)"),
    _row("HNL", "=Lps, =Lps.", "lempira(s)"),
    _row("HRK", "=!kn", "kuna(s)"),
    _row("HTG", "", "gourde(s)"),
    _row("HUF", "=!Ft", "forint(s), forintok"),
    _row("IDR", "rp, rp.", "rupiah(s)"),
    _row("IEP", "ir£", "irish punt(s)"),
    _row("ILS", "₪, =NIS",
         "shekel(s), sheqel(s), new shekel(s), israeli shekel(s), new israeli shekel(s), =NIS, ₪"),
    _row("INR", "₹", "₹"),
    _row("IQD", "=!ID", "iraq dinar(s)"),
    _row("IRR", "", "iranian riyal(s)"),
    _row("ISK", "ikr", "icelandic crown(s), krónur, kronur"),
    _row("ITL", "", "lire, italian lire"),
    _row("JMD", "j$, ja$", "jamaica dollar(s)"),
    _row("JOD", "=!JD", "jordan dinar(s)"),
    _row("JPY", "jp¥, j¥, 円", "yen, 円"),
    _row("KES", "ksh, ksh., kshs, kshs.", "kenya shilling(s)"),
    _row("KGS", "", "kyrgyzstani som(s)"),
    _row("KHR", "៛", "riel(s)"),
    _row("KRW", "₩, 원, =!W", "=!won, korean won, s. korean won, ₩, 원"),
    _row("KWD", "=!KD", "kuwait dinar(s)"),
    _row("KYD", "ci$", "cayman dollar(s)"),
    _row("KZT", "₸", "tenge, tenges, kazakh tenge, kazakhstan tenge"),
    _row("LAK", "₭", "=!kip, =!kips, lao kip(s)"),
    _row("LBP", "lb£, ll£", "lebanese lira(s)"),
    _row("LKR", "slrs, slrs., lkrs", "sri lanka rupee(s)"),
    _row("LRD", "l$, ld$", "liberia dollar(s)"),
    _row("LSL", "", "maloti, =!loti"),
    _row("LTL", "", "litas, litai, litų"),
    _row("LVL", "=!Ls", "=!lats"),
    _row("LYD", "=!LD", ""),
    _row("MAD", "", "morocco dirham(s)"),
    _row("MGA", "=!Ar", "ariary, ariarys"),
    _row("MKD", "", "denar(s), denari"),
    _row("MMK", "", "kyat(s), burmese kyat(s)"),
    _row("MNT", "₮", "tugrik(s), tögrög, togrog, tugrug"),
    _row("MOP", "mop$", "pataca(s), macau pataca(s), macao pataca(s)"),
    _row("MRU", "", "ouguiya(s)"),
    _row("MTL", "=!Lm", "maltese liras, maltese liri"),
    _row("MUR", "=MURs, =MRs, =MRs.", "mauritius rupee(s)"),
    _row("MVR", "=MRf, =Rf, =Rf.", "rufiyaa(s)"),
    _row("MWK", "=!MK", "malawi kwacha(s)"),
    _row("MXN", "mx$, mex$, mxn$, =Mex $", "mexico peso(s)"),
    _row("MYR", "=RM", "ringgit, ringgits, =RM"),
    _row("MZN", "=MTn", "metical, meticals, meticais, mozambique metical(s)"),
    _row("NAD", "n$", "namibia dollar(s)"),
    _row("NGN", "₦", "naira, nairas, ₦"),
    _row("NIO", "", "=cordoba(s), =córdoba(s)"),
    _row("NLG", "=Dfl, =DFl, =!Fl, =!Fl.", ""),
    _row("NOK", "nkr", "norwegian crown(s)"),
    _row("NPR", "=NPRs, =NRs, =NRs.", "nepali rupee(s), nepal rupee(s)"),
    _row("NZD", "nz$, nzd$, =$NZ, =NZ $", "n.z. dollar(s), nz dollar(s), kiwi dollar(s)"),
    _row("OMR", "=!RO", "omani riyal(s), oman rial(s), rial omani, rials omani"),
    _row("PAB", "b/.", "balboa(s)"),
    _row("PEN", "s/, s/.", "!soles, nuevos soles, peruvian nuevos soles, peruvian new soles"),
    _row("PGK", "", "kina, kinas, papua new guinea kina, png kina"),
    _row("PHP", "₱", "filipino peso(s), philippines peso(s)"),
    _row("PKR", "=PKRs", "pakistan rupee(s)"),
    _row("PLN", "zł", "zloty(s), zloties, zlotych, zlote, złoty, złotych, złote, zł"),
    _row("PTE", "=!Esc", ""),
    _row("PYG", "₲", "=guarani(s), =guaraní, =guaranís, =guaranies, =guaraníes"),
    _row("QAR", "=!QR", "qatari rial(s), qatar riyal(s)"),
    _row("RON", "", "romanian new lei"),
    _row("RSD", "=din.", "serbia dinar(s)"),
    _row("RUB", "₽, руб, руб.", "ruble(s), rouble(s), russian rouble(s), ₽, руб"),
    _row("RWF", "=FRw, =Frw", "rwanda franc(s)"),
    _row("SAR", "", "saudi rial(s), saudi arabian riyal(s), saudi arabian rial(s)"),
    _row("SBD", "si$", "solomon island dollar(s)"),
    _row("SCR", "=SRs", "seychelles rupee(s)"),
    _row("SDG", "", "sudan pound(s)"),
    _row("SEK", "skr", "kronor, swedish kronas, swedish kroner, swedish crown(s)"),
    _row("SGD", "s$, sg$, sgd$, =$S, =SG $", "singaporean dollar(s), sing dollar(s)"),
    _row("SIT", "", "tolar(s), tolarjev"),
    _row("SKK", "=!Sk", "slovak crown(s), slovak koruny"),
    _row("SLE", "", "leone(s), sierra leone leone(s)"),
    _row("SOS", "=SoSh, =Ssh", "somalia shilling(s)"),
    _row("SRD", "sr$", "suriname dollar(s)"),
    _row("STN", "=!Db", "dobra(s)"),
    _row("SYP", "sy£", "syria pound(s), syrian lira(s)"),
    _row("SZL", "", "lilangeni, emalangeni"),
    _row("THB", "฿, =Bt", "baht, bahts, ฿"),
    _row("TJS", "", "somoni, somonis"),
    _row("TMT", "", "turkmen manat(s)"),
    _row("TND", "=!DT, =!TD", ""),
    _row("TOP", "", "pa'anga"),
    _row("TRY", "₺, =!TL", "₺, =!TL, new turkish lira(s), turkish new lira(s), turkish liras"),
    _row("TTD", "tt$", "trinidad dollar(s)"),
    # Reuters writes T$ for Taiwan; the Tongan dollar that CLDR gives it has long been the pa'anga.
    _row("TWD", "nt$, ntd$, =NTD, tw$, t$, =$NT, =NT $",
         "taiwan dollar(s), taiwanese dollar(s), nt dollar(s), n.t. dollar(s), =NTD"),
    _row("TZS", "=TSh, =Tsh, =TShs, =Tshs", "tanzania shilling(s)"),
    _row("UAH", "₴", "hryvnia(s), hryvnya(s), hryvna(s), hryvni, hryven, hrivna(s)"),
    _row("UGX", "=USh, =Ush, =UShs, =Ushs", "uganda shilling(s)"),
    _row("USD", "us$, u.s.$, usd$, u$s, u$, us-$, =$US, =$USD, =US $",
         "u.s. dollar(s), u. s. dollar(s), american dollar(s), united states dollar(s)",
         "greenback(s)"),
    _row("UYU", "uy$, =$U", "uruguay peso(s)"),
    _row("UZS", "", "soum, soums, uzbek sum, uzbek soum(s), uzbek som(s), uzbekistan soum(s)"),
    _row("VES", "", "bolivar(s), bolívar(s), bolivares, bolívares, venezuela bolivar(s), "
         "venezuelan bolivares, venezuelan bolívares, sovereign bolivar(s), bolivares soberanos"),
    _row("VND", "₫, đ", "=!dong, vietnam dong, ₫, đ"),
    _row("VUV", "=!VT", "vatu, vatus"),
    _row("WST", "ws$, sat$", "=!tala, =!talas, samoa tala"),
    _row("XCD", "ec$", "e.c. dollar(s), ec dollar(s), eastern caribbean dollar(s)"),
    _row("XCG", "=Cg.", "curacao guilder(s)"),
    _row("XDR", "=!SDR", "=!SDR, =!SDRs, special drawing right(s)"),
    _row("XEU", "", "!ecu(s)"),
    _row("XPF", "=!CFP", "pacific franc(s), french pacific franc(s)"),
    _row("YER", "", "yemeni riyal(s), yemen rial(s)"),
    _row("ZAR", "", "rand, rands, south africa rand, s. african rand"),
    _row("ZMW", "=!ZK", "zambia kwacha(s)"),
    _row("ZWG", "=ZiG, =ZWG$", "=ZiG, zimbabwe gold"),
    _row("ZWL", "=ZWL$", ""),
)
# fmt: on


def _plain(form: str) -> str:
    """The form without accents.

    >>> _plain("córdoba"), _plain("paʻanga")
    ('cordoba', "pa'anga")
    """
    if form.isascii():
        return form
    apart = unicodedata.normalize("NFKD", form.replace("ʻ", "'").replace("’", "'"))
    return apart.encode("ascii", "ignore").decode()


def _by_last_word() -> dict[str, set[str]]:
    """The currencies, by the last word of their names in the generated table."""
    found: dict[str, set[str]] = {}
    for code, _, kind, singular, *_ in ISO_4217:
        if kind in ("active", "historic"):
            last = _plain(singular.partition(" (")[0].lower()).rpartition(" ")[2]
            found.setdefault(last, set()).add(code)
    return found


_LAST_WORDS: Final = _by_last_word()


def _named(*words: str) -> frozenset[str]:
    """The currencies that are called one of the *words*.

    >>> sorted(_named("yen", "baht"))
    ['JPY', 'THB']
    """
    return frozenset(chain.from_iterable(_LAST_WORDS[word] for word in words))


_DOLLARS: Final = _named("dollar")
_PESOS: Final = _named("peso")
_POUNDS: Final = _named("pound")
_RUPEES: Final = _named("rupee", "rufiyaa")
_KRONES: Final = _named("krone", "krona", "kroon")
_RIYALS: Final = _named("riyal", "rial")
_SHILLINGS: Final = _named("shilling")
_CENTS: Final = _DOLLARS | _SHILLINGS | _RUPEES | _named("guilder") | {"EUR", "ZAR", "SZL", "SLE"}


def _share(
    candidates: str,
    signs: str = "",
    names: str = "",
    slang: str = "",
    *,
    assumption: Assumption | None = None,
    family: frozenset[str] = _NOBODY,
) -> Row:
    """A row of shared forms; with an *assumption* the first candidate is the default."""
    return Row(_among(candidates, assumption, family), _forms(signs), _forms(names), _forms(slang))


# fmt: off
# What several currencies share, and which of them the press means where nothing else says it.
_SHARED_ROWS: Final[tuple[Row, ...]] = (
    _share("USD CAD AUD", "$", "$", assumption=Assumption.DOLLAR_IS_USD,
           family=_DOLLARS | _PESOS | {"BRL", "NIO", "TOP", "CVE"}),
    _share("USD CAD AUD", "dlr(s)", "dollar(s), dlr(s)", assumption=Assumption.DOLLAR_IS_USD,
           family=_DOLLARS),
    _share("USD CAD AUD", slang="buck(s)", family=_DOLLARS | {"ZAR"}),
    _share("GBP EGP LBP SYP", "£", "£, !pound(s)", assumption=Assumption.POUND_IS_GBP,
           family=_POUNDS),
    _share("GBP ITL TRY", "₤", "₤", family=_POUNDS | _named("lira")),
    _share("JPY CNY", "¥", "¥", assumption=Assumption.YEN_SIGN_IS_JPY),
    _share("INR PKR LKR NPR MUR", "rs, rs., ₨, =Re, =Re.", "rs", assumption=Assumption.RS_IS_INR,
           family=_RUPEES),
    _share("INR PKR LKR NPR MUR", "", "rupee(s)", family=_RUPEES),
    _share("CHF XOF XAF CDF", "=Fr, =Fr., =fr.", "franc(s)", assumption=Assumption.FRANC_IS_CHF,
           family=_named("franc")),
    _share("XOF XAF", "fcfa, =!CFA", "cfa franc(s), francs cfa, fcfa"),
    _share("TRY ITL", "", "lira(s)", assumption=Assumption.LIRA_IS_TRY, family=_named("lira")),
    _share("PHP BWP", "=!P", assumption=Assumption.P_IS_PHP, family=_PESOS),
    _share("ZAR BRL", "=!R", assumption=Assumption.R_IS_ZAR),
    _share("AED MAD", "dh, dhs, dh., dhs.", "dh, dhs, dirham(s)", assumption=Assumption.DH_IS_AED),
    _share("SAR SCR", "=!SR", assumption=Assumption.SR_IS_SAR),
    _share("NGN NAD", "=!N", assumption=Assumption.N_IS_NGN),
    _share("SEK NOK DKK ISK", "kr, kr.", "kr", family=_KRONES),
    _share("NOK DKK", "", "krone(s), kroner", family=_KRONES),
    _share("SEK ISK", "", "krona(s), króna", family=_KRONES),
    _share("CZK SEK NOK DKK ISK", "", "!crown(s)", family=_KRONES | _named("koruna")),
    _share("MXN PHP ARS CLP COP", "=!Ps, =!Ps.", "peso(s)", family=_PESOS),
    _share("KWD IQD JOD BHD DZD", "", "dinar(s)", family=_named("dinar")),
    _share("SAR QAR YER", "", "riyal(s)", family=_RIYALS),
    _share("IRR OMR YER SAR QAR", "﷼", "rial(s)", family=_RIYALS),
    _share("KES TZS UGX SOS", "=Sh, =Shs, =Sh., =Shs.", "shilling(s)", family=_SHILLINGS),
    _share("ZMW MWK", "", "kwacha(s)", family=_named("kwacha")),
    _share("ZMW PGK MWK", "=!K", family=_named("kwacha", "kina", "kyat", "kip")),
    _share("RON MDL", "", "lei, =!leu", family=_named("leu")),
    _share("AZN TMT", "", "manat(s)", family=_named("manat")),
    _share("KGS UZS", "", "=!som, =!soms"),
    _share("DEM BAM FIM", "", "!marks", family=_named("mark", "markka")),
    _share("NLG XCG ANG SRG", "ƒ", "guilder(s)", family=_named("guilder", "florin")),
    _share("AWG NLG HUF", "", "florin(s)", family=_named("guilder", "florin", "forint")),
    _share("PTE CVE", "", "escudo(s)", family=_named("escudo")),
    _share("CRC SVC", "", "colones, colón, colóns", family=_named("colon")),
    _share("BND BSD", "b$"),
    _share("MYR MXN", "=!M$"),
    _share("ZWL ZWD ZWR", "z$, zw$", "zimbabwe dollar(s), zimbabwean dollar(s), zim dollar(s)"),
    _share("ETB BYN", "=!Br"),
    _share("VES BOB", "=Bs, =Bs.", "=!Bs"),
)
# fmt: on


def _part(
    codes: str,
    names: str,
    factor: str = "0.01",
    *,
    assumption: Assumption | None = None,
    family: frozenset[str] = _NOBODY,
) -> Row:
    """A row of parts, each *factor* of one unit: of the one code, or shared as in `_share`."""
    share = Decimal(factor)
    if len(codes) == 3 and assumption is None:
        return Row(_alone(codes, share), (), _forms(names), ())
    return Row(_among(codes, assumption, family, share), (), _forms(names), ())


# fmt: off
# "ore", "para" and "filler" are left out: iron ore is news. So are fils, since a hundred of them
# make a dirham and a thousand a dinar.
_PART_ROWS: Final[tuple[Row, ...]] = (
    _part("USD CAD AUD EUR", "=cent, cents, ¢, cts", assumption=Assumption.CENTS_OF_DOLLAR,
          family=_CENTS),
    _part("GBP", "=p", assumption=Assumption.P_IS_PENCE, family=_POUNDS | {"INR", "PKR"}),
    _part("USD CAD AUD EUR", "=!c", assumption=Assumption.CENTS_OF_DOLLAR, family=_CENTS),
    _part("GBP", "pence, new pence, british pence, uk pence, british penny"),
    _part("GBP USD", "penny, pennies", family=_POUNDS | _DOLLARS),
    _part("EUR", "eurocent(s), euro cent(s), euro-cent(s), european cent(s)"),
    _part("IEP", "irish pence"),
    _part("ZAR", "south african cent(s), rand cent(s)"),
    _part("INR PKR NPR", "paise, paisa, paisas", assumption=Assumption.RS_IS_INR),
    _part("MYR", "=sen, malaysian sen"),
    _part("CNY", "=fen, chinese fen"),
    _part("CNY", "jiao", "0.1"),
    _part("RUB", "kopeck(s), kopek(s), copeck(s)"),
    _part("UAH", "kopiyka(s), kopiyok"),
    _part("SEK", "öre"),
    _part("NOK DKK", "øre"),
    _part("CHF", "rappen, swiss centime(s)"),
    _part("FRF", "french centime(s)"),
    _part("CHF FRF XOF XAF", "centime(s)", family=_named("franc")),
    _part("MXN PHP BRL ARS COP", "centavo(s)", family=_PESOS | {"BRL", "NIO", "BOB", "GTQ", "HNL"}),
    _part("UYU PAB", "centesimo(s), centésimo(s)"),
    _part("ESP PEN CRC VES", "centimo(s), céntimo(s)"),
    _part("EGP LBP SYP SDG", "piastre(s), piaster(s)", family=_POUNDS),
    _part("PLN", "grosz, grosze, groszy"),
    _part("CZK", "haler, haleru, halers, haléř, haléřů"),
    _part("TRY", "kurus, kuruş"),
    _part("ILS", "agora, agorot, agoras"),
    _part("THB", "satang"),
    _part("NGN", "kobo"),
    _part("GHS", "pesewa(s)"),
    _part("SAR", "halala(s), halalah(s)"),
    _part("OMR", "baisa, baisas, baiza, baizas", "0.001"),
    _part("TND", "millime(s)", "0.001"),
    _part("BDT", "poisha"),
    _part("BGN", "stotinka, stotinki"),
    _part("RON MDL", "=!bani"),
    _part("HRK", "=!lipa"),
    _part("GEL", "tetri"),
    _part("KZT", "tiyn, tiyin"),
    _part("AZN", "qapik, qepik, gapik"),
    _part("ZMW", "ngwee"),
    _part("MWK", "tambala"),
    _part("BWP", "=thebe"),
    _part("PGK", "toea"),
    _part("MVR", "laari"),
    _part("DEM", "pfennig(s)"),
    _part("ATS", "groschen"),
)
# fmt: on

# Units of account that are written like currencies.
_WRITTEN_FUNDS: Final = frozenset({"CLF", "CNH", "XDR"})
# A code that was withdrawn before this year meets no article that is written in codes.
_CODES_SINCE: Final = "1999"
# Codes that are words, names or other abbreviations before or behind a number.
_SHY_CODES: Final = (
    "ADP ALL AMD ANG AON ATS BAM BOB CDF CLF COP CSD CUP CVE CYP DEM DOP ERN ESP FIM GEL GIP "
    "GMD GRD IEP ITL LAK LSL LTL MAD MGA MNT MOP MRU MTL NAD NIO PAB PEN PHP PTE ROL RON RSD "
    "SAR SCR SDD SDG SIT SOS SRD SRG SSP STD STN SVC SYP TMT TND TOP TPE TRL TRY TTD UYW VED "
    "VEF WST XAD YUM ZMK"
)

#: Codes in lower case; in capitals they count before a number and behind it.
CODES: Final[dict[str, Denomination]] = {
    code.lower(): _alone(code)
    for code, _, kind, _, _, _, until in ISO_4217
    if kind == "active" or code in _WRITTEN_FUNDS or (until or "") >= _CODES_SINCE
}


def _adjectives() -> Iterator[tuple[str, Denomination]]:
    """Names with an adjective and what they stand for, by the generated table, active ones last.

    What the table must put in brackets to tell apart ("Polish zloty (PLZ)") is no name for the
    press, and its name for VED is the name that VES had.
    """
    for wanted in ("historic", "active"):
        for code, _, kind, singular, plural, *_ in ISO_4217:
            if kind == wanted and " " in singular and "(" not in singular and code != "VED":
                meaning = _alone(code)
                for name in (singular.lower(), plural.lower()):
                    yield name.replace("’", "'"), meaning
                    yield _plain(name).replace(" & ", " and "), meaning


def _meanings(
    rows: Iterable[Row], forms: Callable[[Row], tuple[str, ...]]
) -> dict[str, Denomination]:
    """Folded form → what it stands for."""
    return {_folded(form): row.meaning for row in rows for form in forms(row)}


_ROWS: Final = CURRENCIES + _SHARED_ROWS

#: Forms that several currencies share.
SHARED: Final = _meanings(_SHARED_ROWS, lambda row: row.forms)
#: What stands before a number; see also `CODES`.
SIGNS: Final = _meanings(_ROWS, lambda row: row.signs)
#: What stands behind a number; see also `CODES`, `MINOR` and `SLANG`. A code, or a form that is in
#: `SIGNS` too, belongs to the number behind it where there is one: "in 2018 Rs 500 crore".
NAMES: Final = dict(_adjectives()) | _meanings(_ROWS, lambda row: row.names)


def _adjectival_cents() -> Iterator[tuple[str, Denomination]]:
    """ "canadian cents" and its like, from "canadian dollars"."""
    for name, meaning in NAMES.items():
        adjective, _, noun = name.rpartition(" ")
        if adjective and noun in ("dollar", "dollars") and meaning.currency:
            cent = Denomination(meaning.currency, factor=Decimal("0.01"), historic=meaning.historic)
            yield f"{adjective} {noun.replace('dollar', 'cent')}", cent


#: Parts of a currency; they stand behind a number.
MINOR: Final = dict(_adjectival_cents()) | _meanings(_PART_ROWS, lambda row: row.names)
#: Loose speech, behind a number: never without one.
SLANG: Final = _meanings(_ROWS, lambda row: row.slang) | {
    "grand": Denomination(None, factor=Decimal(1000), family=frozenset(_KINDS))
}


def _marked(columns: Iterable[tuple[str, ...]], mark: str) -> tuple[str, ...]:
    return tuple(form for column in columns for form in column if mark in form[:2])


def _exact(marked: Iterable[str]) -> dict[str, frozenset[str]]:
    exact = {code: frozenset({code.upper()}) for code in CODES}
    for form in marked:
        known = exact.get(_folded(form), _NOBODY)
        exact[_folded(form)] = known | {form.lstrip("=!")}
    return exact


def _shy(marked: Iterable[str]) -> frozenset[str]:
    return frozenset(chain(map(_folded, marked), _SHY_CODES.lower().split()))


_BEFORE: Final = tuple(row.signs for row in _ROWS)
_BEHIND: Final = tuple(row.names + row.slang for row in (*_ROWS, *_PART_ROWS))

#: Form → the spellings that count, for forms that ask for their capitals, codes among them.
EXACT: Final = _exact(_marked(_BEFORE + _BEHIND, "="))
#: The same of what stands behind a number only: pence are "p" there, and pesos "P" before one.
EXACT_BEHIND: Final = _exact(_marked(_BEHIND, "="))
#: Forms and codes that begin or end other things as well: "N95", "COP 26", "PHP 8", "20 pounds".
#: They count where the number has a scale, thousands separators or two decimals, or where the
#: dateline's own currency is meant.
SHY: Final = _shy(_marked(_BEFORE + _BEHIND, "!"))
#: The same of what stands behind a number only: "P5" is shy, "5p" is not.
SHY_BEHIND: Final = _shy(_marked(_BEHIND, "!"))
#: Forms of one letter; they count only where they touch the number.
GLUED: Final[frozenset[str]] = frozenset(
    form for form in (*SIGNS, *MINOR) if len(form) == 1 and form.isalpha() and form.isascii()
)
#: Words that take a name away when they come next: "19 euro zone members", "two grand juries".
NOT_BEFORE: Final[dict[str, frozenset[str]]] = {
    "cent": frozenset({"piece", "pieces"}),
    "crown": frozenset({"prince", "princes", "prosecutor", "prosecutors", "jewels"}),
    "dollar": frozenset({"general", "menu", "store", "stores", "tree"}),
    "euro": frozenset({"area", "bloc", "championship", "members", "nations", "zone"}),
    "grand": frozenset(
        {"final", "finale", "finals", "juries", "jury", "master", "masters", "national", "old",
         "piano", "pianos", "prix", "slam", "slams", "tour", "tours"}
    ),
    "penny": frozenset({"auction", "auctions", "stock", "stocks"}),
    "pound": frozenset({"cake", "feet", "foot", "of"}),
    "pounds": frozenset({"feet", "foot", "heavier", "lighter", "of", "overweight"}),
    "rand": frozenset({"corp", "corporation", "paul"}),
    "sterling": frozenset({"silver"}),
    "won": frozenset(
        {"a", "an", "by", "gold", "her", "his", "its", "medals", "seats", "the", "their"}
    ),
}  # fmt: skip


def is_spelt(written: str) -> bool:
    """Whether a form counts with the capitals that the article gives it.

    >>> is_spelt("RM"), is_spelt("rm"), is_spelt("Rs"), is_spelt("USD"), is_spelt("usd")
    (True, False, True, True, False)
    """
    plain = " ".join(written.split())
    spellings = EXACT.get(plain.lower())
    return spellings is None or plain in spellings
