"""The words that say in whose country a text is."""

from __future__ import annotations

import re
from typing import Final

#: Currency → words of its country. Where those of one currency alone stand in a text, "rupees",
#: "kroner" or "pesos" are that country's.
LANDS: Final[dict[str, tuple[str, ...]]] = {
    code: tuple(words.split(", "))
    for code, words in (
        ("INR", "india, indian, mumbai, delhi"),
        ("PKR", "pakistan, pakistani, karachi, islamabad, lahore"),
        ("LKR", "sri lanka, sri lankan, colombo"),
        ("NPR", "nepal, nepali, kathmandu"),
        ("MUR", "mauritius, mauritian"),
        ("IDR", "indonesia, indonesian, jakarta"),
        ("MXN", "mexico, mexican"),
        ("PHP", "philippine, philippines, filipino, manila"),
        ("ARS", "argentina, argentine, argentinian, buenos aires"),
        ("CLP", "chile, chilean, santiago"),
        ("COP", "colombia, colombian, bogota, bogotá"),
        ("UYU", "uruguay, uruguayan, montevideo"),
        ("CUP", "cuba, cuban, havana"),
        ("DOP", "dominican republic, santo domingo"),
        ("NOK", "norway, norwegian, oslo"),
        ("DKK", "denmark, danish, copenhagen"),
        ("SEK", "sweden, swedish, stockholm"),
        ("ISK", "iceland, icelandic, reykjavik"),
        ("CZK", "czech, czechs, prague"),
        ("KWD", "kuwait, kuwaiti"),
        ("IQD", "iraq, iraqi, baghdad"),
        ("JOD", "jordanian, amman"),
        ("BHD", "bahrain, bahraini"),
        ("DZD", "algeria, algerian, algiers"),
        ("TND", "tunisia, tunisian, tunis"),
        ("LYD", "libya, libyan, tripoli"),
        ("RSD", "serbia, serbian, belgrade"),
        ("SAR", "saudi, saudis, riyadh"),
        ("QAR", "qatar, qatari, doha"),
        ("YER", "yemen, yemeni, sanaa"),
        ("IRR", "iran, iranian, tehran"),
        ("OMR", "oman, omani, muscat"),
        ("AED", "emirates, emirati, dubai, abu dhabi, uae, u.a.e"),
        ("MAD", "morocco, moroccan, rabat, casablanca"),
        ("KES", "kenya, kenyan, nairobi"),
        ("TZS", "tanzania, tanzanian, dar es salaam"),
        ("UGX", "uganda, ugandan, kampala"),
        ("SOS", "somalia, somali, mogadishu"),
        ("ZMW", "zambia, zambian, lusaka"),
        ("MWK", "malawi, malawian, lilongwe"),
        ("PGK", "papua, port moresby"),
        ("CAD", "canada, canadian, canadians, ottawa, toronto, quebec, alberta, tsx"),
        ("AUD", "australia, australian, australians, canberra, sydney, melbourne, asx"),
        ("NZD", "new zealand, auckland"),
        ("SGD", "singapore, singaporean, sgx"),
        ("HKD", "hong kong"),
        ("TWD", "taiwan, taiwanese, taipei"),
        ("JMD", "jamaica, jamaican"),
        ("RON", "romania, romanian, bucharest"),
        ("MDL", "moldova, moldovan, chisinau"),
        ("AZN", "azerbaijan, azerbaijani, azeri, baku"),
        ("TMT", "turkmenistan, turkmen, ashgabat"),
        (
            "GBP",
            "britain, british, briton, britons, uk, u.k, london, england, english, scotland, "
            "scottish, wales, sterling",
        ),
        ("EGP", "egypt, egyptian, cairo"),
        ("LBP", "lebanon, lebanese, beirut"),
        ("SYP", "syria, syrian, damascus"),
        ("SDG", "sudan, sudanese, khartoum"),
        ("CHF", "swiss, switzerland, zurich"),
        ("FRF", "france, french, paris"),
        ("BEF", "belgium, belgian, brussels"),
        ("IEP", "ireland, irish, dublin"),
        ("ITL", "italy, italian, milan"),
        (
            "XOF",
            "west african, ivory coast, ivorian, cote d'ivoire, abidjan, senegal, senegalese, "
            "dakar, mali, burkina faso, benin, togo",
        ),
        (
            "XAF",
            "cameroon, cameroonian, yaounde, douala, gabon, gabonese, central african, "
            "equatorial guinea",
        ),
        ("CDF", "congo, congolese, kinshasa"),
        ("RWF", "rwanda, rwandan, kigali"),
        ("JPY", "japan, japanese, tokyo, yen"),
        ("CNY", "china, chinese, beijing, shanghai"),
        ("ZAR", "south africa, south african, johannesburg, jse"),
        ("BRL", "brazil, brazilian, sao paulo, são paulo"),
        ("HUF", "hungary, hungarian, budapest"),
        ("TRY", "turkey, turkish, istanbul, ankara"),
        ("DEM", "germany, german, bonn, frankfurt"),
        ("BAM", "bosnia, bosnian, sarajevo"),
        ("FIM", "finland, finnish, helsinki"),
        ("PTE", "portugal, portuguese, lisbon"),
        ("CVE", "cape verde"),
        ("NLG", "netherlands, dutch, amsterdam"),
        ("CRC", "costa rica"),
        ("SVC", "el salvador, salvadoran"),
        ("KGS", "kyrgyzstan, kyrgyz, bishkek"),
        ("UZS", "uzbekistan, uzbek, tashkent"),
    )
}

_PATTERNS: Final = {
    code: re.compile(rf"(?<![a-z])(?:{'|'.join(map(re.escape, words))})(?![a-z])")
    for code, words in LANDS.items()
}


def is_named(code: str, folded: str) -> bool:
    """Whether a text, folded, names the country of the currency."""
    return any(word in folded for word in LANDS[code]) and bool(_PATTERNS[code].search(folded))
