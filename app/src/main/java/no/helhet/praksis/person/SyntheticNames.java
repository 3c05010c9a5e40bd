package no.helhet.praksis.person;

import java.util.List;
import java.util.SplittableRandom;

/// Common names and invented streets for invented people.
final class SyntheticNames {
    private static final List<String> WOMEN =
            List.of(
                    "Anne",
                    "Kari",
                    "Ingrid",
                    "Marit",
                    "Amina",
                    "Sofie",
                    "Nora",
                    "Hanna",
                    "Fatima",
                    "Lena",
                    "Grete",
                    "Astrid",
                    "Silje",
                    "Thea",
                    "Oda",
                    "Ragnhild",
                    "Maja",
                    "Zofia",
                    "Åse",
                    "Turid");
    private static final List<String> MEN =
            List.of(
                    "Ole", "Lars", "Ahmed", "Knut", "Jakob", "Emil", "Henrik", "Mateusz", "Arne",
                    "Yusuf", "Sverre", "Tor", "Mikkel", "Øystein", "Håkon", "Even", "Petter", "Jon",
                    "Sigurd", "Anders");
    private static final List<String> SURNAMES =
            List.of(
                    "Bakkejord",
                    "Dalvåg",
                    "Eikrem",
                    "Fjæreide",
                    "Granli",
                    "Heggstad",
                    "Indrevik",
                    "Kvernmo",
                    "Litleskog",
                    "Myrvang",
                    "Nesheim",
                    "Oksvoll",
                    "Rydland",
                    "Sandmo",
                    "Tveitnes",
                    "Ulvestad",
                    "Vikøren",
                    "Ytterdal",
                    "Ødegård",
                    "Åmås",
                    "Nowicki",
                    "Warsame",
                    "Rahmani",
                    "Lunde-Berg");
    private static final List<String> STREETS =
            List.of(
                    "Verftsgata",
                    "Kaiveien",
                    "Sjøgata",
                    "Notvegen",
                    "Skolebakken",
                    "Lauvtunet",
                    "Fyrvegen",
                    "Solheiveien",
                    "Moloen",
                    "Kirkebakken");

    private SyntheticNames() {}

    static String firstName(SplittableRandom random, Person.Kjonn gender) {
        return pick(random, gender == Person.Kjonn.KVINNE ? WOMEN : MEN);
    }

    static String surname(SplittableRandom random) {
        return pick(random, SURNAMES);
    }

    static String street(SplittableRandom random) {
        return pick(random, STREETS) + " " + (1 + random.nextInt(60));
    }

    private static String pick(SplittableRandom random, List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
