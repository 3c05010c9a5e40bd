package no.helhet.statistics.analysis;

/// Invented data for the examples of the methods on agreement.
final class AgreementExample {
    private AgreementExample() {}

    /// Forty applications, three case workers, need of follow-up from 1 to 4; Amina
    /// lacks some.
    static String needs() {
        var csv = new StringBuilder("application,kari,ola,amina\n");
        for (int i = 1; i <= 40; i++) {
            csv.append("A%02d".formatted(i));
            for (int r = 0; r < 3; r++) {
                int need = 1 + i * 7 % 11 * 4 / 11;
                int chance = (i * 31 + r * 17 + i * i * (r + 1)) % 10;
                int said = need + (chance == 6 || chance == 7 ? 1 : 0) - (chance == 8 ? 1 : 0);
                boolean missing = r == 2 && i % 9 == 0;
                csv.append(',').append(missing ? "" : Math.clamp(said, 1, 4));
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    /// Thirty cases and three case workers who estimate minutes of work.
    static String minutes() {
        var csv = new StringBuilder("case,kari,ola,amina\n");
        for (int i = 1; i <= 30; i++) {
            csv.append("S%02d".formatted(i));
            for (int r = 0; r < 3; r++) {
                csv.append(',').append(20 + i * 37 % 53 + 4 * r + i * (r + 2) * 13 % 17);
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    /// Thirty proposed measures, each judged by two of five, from 0 to 2 by three
    /// criteria.
    static String measures() {
        var csv = new StringBuilder("measure,rater,effect,cost,feasible\n");
        for (int i = 1; i <= 30; i++) {
            for (int r = 0; r < 2; r++) {
                csv.append("T%02d,R%d".formatted(i, 1 + (i + r * (1 + i % 4)) % 5));
                for (int c = 1; c <= 3; c++) {
                    int good = i * (c + 4) * 7 % 13;
                    int base = good > 8 ? 2 : good > 3 ? 1 : 0;
                    int chance = (i * 17 + r * 23 + c * 5 + i * i) % 7;
                    int said = base + (chance == 0 ? 1 : 0) - (chance == 1 ? 1 : 0);
                    csv.append(',').append(chance == 6 && r == 1 ? "" : Math.clamp(said, 0, 2));
                }
                csv.append('\n');
            }
        }
        return csv.toString();
    }
}
