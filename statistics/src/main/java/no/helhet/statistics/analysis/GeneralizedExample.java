package no.helhet.statistics.analysis;

import java.util.Locale;
import java.util.Random;

/// Invented participants of 24 offices.
final class GeneralizedExample {
    private static final int OFFICES = 24;
    private static final int OF_EACH = 15;

    private GeneralizedExample() {}

    static String csv() {
        var random = new Random(2026);
        String[] areas = {"coast", "inland", "town"};
        var csv = new StringBuilder("office,team,area,months,young,in_work,years,contacts\n");
        for (int office = 1; office <= OFFICES; office++) {
            double more = .8 * random.nextGaussian();
            for (int i = 0; i < OF_EACH; i++) {
                int team = 1 + i % 3;
                int months = 1 + random.nextInt(24);
                int young = random.nextInt(3) == 0 ? 1 : 0;
                double years = (1 + random.nextInt(20)) / 10.;
                double eta = -.8 + .06 * months + .5 * young + more;
                int work = random.nextDouble() < 1 / (1 + Math.exp(-eta)) ? 1 : 0;
                double mean = years * Math.exp(.7 + .4 * young + more / 2);
                int contacts = 0;
                for (double left = mean; ; contacts++) {
                    left += Math.log(random.nextDouble());
                    if (left < 0) {
                        break;
                    }
                }
                csv.append(
                        String.format(
                                Locale.ROOT,
                                "%d,%d,%s,%d,%d,%d,%.1f,%d\n",
                                office,
                                team,
                                areas[office % 3],
                                months,
                                young,
                                work,
                                years,
                                contacts));
            }
        }
        return csv.toString();
    }
}
