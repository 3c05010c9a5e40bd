package no.helhet.statistics.analysis;

/// Invented: days until a decision for 96 applications in eight offices with two or three teams,
/// with the applicant's age and whether the application came with all papers.
final class MixedExample {
    private static final String[] OFFICES = {
        "Elveby", "Fjordby", "Granli", "Havnes", "Issund", "Jordal", "Kvamby", "Lundeby"
    };

    private MixedExample() {}

    static String csv() {
        var csv = new StringBuilder("days,age,papers,year,office,team\n");
        for (int i = 0; i < 96; i++) {
            int office = i % 8;
            int team = i / 8 % (2 + office % 2);
            int age = 18 + 7 * i % 13;
            int papers = 5 * i % 11 < 6 ? 1 : 0;
            int year = i / 8 % 4;
            double own = 6 * Math.sin(2.1 * office) + 2 * Math.sin(5 * office + 3 * team);
            double slope = 2.4 * Math.cos(2.9 * office);
            double noise = 4 * Math.sin(1000.7 * i + 0.3 * i * i);
            long days = Math.round(34 - .4 * (age - 24) - 5 * papers + slope * year + own + noise);
            csv.append(
                    "%d,%d,%s,%d,%s,%s%n"
                            .formatted(
                                    days,
                                    age,
                                    papers == 1 ? "whole" : "lacking",
                                    2021 + year,
                                    OFFICES[office],
                                    "ABC".charAt(team)));
        }
        return csv.toString().replace("\r", "");
    }
}
