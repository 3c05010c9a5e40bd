package no.helhet.statistics.analysis;

import java.util.List;
import java.util.Random;

/// A survey of people who do not exist, for the examples: offices drawn within regions, people
/// within offices.
final class InventedSurvey {
    private static final List<String> REGIONS = List.of("fjell", "fjord", "kyst", "slette");
    private static final int[] OFFICES = {30, 24, 41, 18};
    private static final List<String> AGES = List.of("under 30", "30 til 49", "50 og over");

    private InventedSurvey() {}

    /// Six offices in each region, with 6 to 13 people each.
    static String people() {
        var random = new Random(2027);
        var csv =
                new StringBuilder(
                        "region,kontor,kontorer,alder,vekt,husstand,ventedager,i_arbeid\n");
        for (int office = 0; office < 24; office++) {
            int region = office / 6;
            double slow = 4 * random.nextGaussian();
            int people = 6 + random.nextInt(8);
            for (int i = 0; i < people; i++) {
                int age = random.nextInt(3);
                double wait = 21 + slow + 3 * region - 2 * age + 6 * random.nextGaussian();
                boolean work = random.nextDouble() < .35 + .15 * (age == 1 ? 1 : 0) - .008 * slow;
                csv.append(
                        "%s,K%02d,%d,%s,%d.%d,%d,%s,%d\n"
                                .formatted(
                                        REGIONS.get(region),
                                        office + 1,
                                        OFFICES[region],
                                        AGES.get(age),
                                        3 + region + random.nextInt(4),
                                        random.nextInt(10),
                                        1 + random.nextInt(4),
                                        random.nextInt(30) == 0
                                                ? ""
                                                : String.valueOf(Math.max(1, Math.round(wait))),
                                        work ? 1 : 0));
            }
        }
        return csv.toString();
    }

    /// How many answered and how many were satisfied, by office and age.
    static String counts() {
        var csv = new StringBuilder("kontor,alder,svarte,fornoyde\n");
        for (int office = 0; office < 4; office++) {
            for (int age = 0; age < 3; age++) {
                int answered = 14 + (office * 17 + age * 29) % 41;
                double share = .45 + .1 * age + .06 * ((office * 5 + 2) % 4);
                csv.append(
                        "%s,%s,%d,%d\n"
                                .formatted(
                                        List.of("Elvebyen", "Fjordvik", "Skogli", "Tangen")
                                                .get(office),
                                        AGES.get(age),
                                        answered,
                                        Math.round(answered * share)));
            }
        }
        return csv.toString();
    }
}
