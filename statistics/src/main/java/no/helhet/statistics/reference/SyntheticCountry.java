package no.helhet.statistics.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// An invented country whose truth is known: municipalities, and in one of them districts and
/// basic units, with their people and with recipients of financial assistance drawn from a logistic
/// model. What an area analysis says of it can be held against what it was drawn from. Nobody in it
/// exists; the same seed and options always give the same country.
///
/// A person receives with log odds = [Effects] of sex, age, education and housing + the year's +
/// the
/// municipality's + the district's + the basic unit's, each of the last three normal with mean 0
/// and
/// the standard deviation of [Truth]. Composition differs between districts by
/// [Districts#expected],
/// and more between the basic units within them.
///
/// @param areas every area, municipalities first
/// @param cells persons and recipients of every stratum of every municipality, and of every basic
///     unit of the divided one, by year
public record SyntheticCountry(Truth truth, List<Area> areas, List<Cell> cells) {
    /// What may be chosen.
    ///
    /// @param lastYear of [#YEARS] years
    /// @param extra whether Verftet and Elvebakken have the effects of [Districts#extra]
    /// @param sizeShare by which every population is multiplied; 1 is the drawing's
    public record Options(long seed, int lastYear, boolean extra, double sizeShare) {
        public static Options of(long seed) {
            return new Options(seed, 2025, true, 1);
        }
    }

    /// What recipients were drawn from.
    ///
    /// @param municipalitySd standard deviation between municipalities, log odds
    /// @param districtSd between districts within the municipality, the two with an extra effect
    ///     apart
    /// @param unitSd between basic units within a district
    /// @param effects of the composition
    /// @param drawn each area's own effect by code, extra effects not among them
    /// @param extra of districts by code, from the year in which it begins
    public record Truth(
            double municipalitySd,
            double districtSd,
            double unitSd,
            Effects effects,
            Map<String, Double> drawn,
            Map<String, Extra> extra) {
        /// The district's whole effect in a year, log odds.
        public double district(String code, int year) {
            var more = extra.get(code);
            return drawn.getOrDefault(code, 0.0)
                    + (more != null && year >= more.from() ? more.logOdds() : 0);
        }
    }

    /// @param from the first year it is there
    public record Extra(double logOdds, int from) {}

    /// Log odds against a man of 25 to 44 with secondary education who owns his home.
    public record Effects(
            double intercept,
            double woman,
            double young,
            double older,
            double basic,
            double higher,
            double tenant) {
        double of(Stratum s) {
            return intercept
                    + (s.woman() ? woman : 0)
                    + (s.ageFrom() == 18 ? young : s.ageFrom() == 45 ? older : 0)
                    + (s.education().equals("GRUNNSKOLE") ? basic : 0)
                    + (s.education().equals("HOYERE") ? higher : 0)
                    + (s.tenant() ? tenant : 0);
        }
    }

    /// @param level KOMMUNE, BYDEL or GRUNNKRETS
    /// @param parent the code of the area it lies in
    /// @param column its place among the tiles of a map of its level
    public record Area(
            String level, String code, String name, String parent, int column, int row) {}

    /// @param area the code of a municipality or a basic unit
    /// @param longTerm recipients for six months or more
    public record Cell(
            String area, int year, Stratum stratum, int people, int recipients, int longTerm) {}

    /// @param ageTo last year of age
    /// @param education GRUNNSKOLE, VIDEREGAENDE or HOYERE
    public record Stratum(
            boolean woman, int ageFrom, int ageTo, String education, boolean tenant) {}

    public static final int YEARS = 5;
    public static final String DIVIDED = "4698";
    /// The tiles of a district's basic units.
    private static final int UNIT_COLUMNS = 6;

    private static final int UNIT_ROWS = 5;
    private static final int MUNICIPALITIES = 60;
    private static final int COUNTIES = 5;
    private static final double LONG_TERM = .36;
    private static final List<Stratum> STRATA = strata();

    public SyntheticCountry {
        areas = List.copyOf(areas);
        cells = List.copyOf(cells);
    }

    public static SyntheticCountry draw(Options options) {
        return new Drawing(options).run();
    }

    private static List<Stratum> strata() {
        var all = new ArrayList<Stratum>();
        for (int sex = 0; sex < 2; sex++) {
            for (int from : new int[] {18, 25, 45}) {
                for (var education : List.of("GRUNNSKOLE", "VIDEREGAENDE", "HOYERE")) {
                    for (int tenant = 0; tenant < 2; tenant++) {
                        int to = from == 18 ? 24 : from == 25 ? 44 : 66;
                        all.add(new Stratum(sex == 1, from, to, education, tenant == 1));
                    }
                }
            }
        }
        return List.copyOf(all);
    }

    /// The districts of the divided municipality as the drawing of the page has them.
    ///
    /// @param people from 18 to 66 in the last year
    /// @param expected recipients in a thousand if only composition differed
    /// @param extra log odds beyond what is drawn, and its first year before the last
    record Districts(
            String name,
            int people,
            double expected,
            double extra,
            int began,
            int column,
            int row) {
        static final List<Districts> ALL =
                List.of(
                        plain("Brattlia", 4800, 22.8, 4, 0),
                        new Districts("Elvebakken", 7300, 41.2, -.33, 99, 2, 2),
                        plain("Fagerstrand", 6700, 21.2, 0, 2),
                        plain("Kirkemyra", 5200, 27.9, 3, 1),
                        plain("Lundtoppen", 3600, 17.8, 3, 0),
                        plain("Moldtangen", 2900, 18.9, 0, 1),
                        plain("Nordre Havn", 6100, 36.1, 1, 1),
                        plain("Sentrum", 11_200, 41.6, 1, 2),
                        plain("Skogly", 5900, 24.5, 4, 2),
                        plain("Solheia", 8900, 30.8, 3, 2),
                        plain("Tårnberget", 4100, 21.5, 4, 1),
                        new Districts("Verftet", 8400, 41.0, .30, 1, 2, 1),
                        plain("Øyra", 2200, 26.1, 0, 3),
                        plain("Åslia", 9800, 32.8, 2, 3));

        private static Districts plain(
                String name, int people, double expected, int column, int row) {
            return new Districts(name, people, expected, 0, 0, column, row);
        }

        /// How many basic units: 212 in all.
        int units() {
            return switch (name) {
                case "Øyra" -> 6;
                case "Moldtangen" -> 8;
                case "Lundtoppen" -> 9;
                case "Tårnberget" -> 10;
                case "Brattlia" -> 12;
                case "Kirkemyra" -> 13;
                case "Skogly", "Nordre Havn" -> 15;
                case "Fagerstrand" -> 16;
                case "Elvebakken" -> 18;
                case "Verftet" -> 20;
                case "Solheia" -> 21;
                case "Åslia" -> 23;
                default -> 26;
            };
        }
    }

    /// One drawing of a country.
    private static final class Drawing {
        private static final double MUNICIPALITY_SD = .15;
        private static final double DISTRICT_SD = .03;
        private static final double UNIT_SD = .18;
        private static final double INDEX_SD = 1.4;
        private static final Effects EFFECTS = new Effects(-4.1, -.12, .35, -.25, .7, -.8, 1.15);
        private static final double[] OF_YEAR = {-.06, -.03, 0, .02, 0};
        private static final List<String> FIRST =
                List.of(
                        "Furu", "Kvass", "Lerke", "Molte", "Ravne", "Trane", "Ulve", "Vinter",
                        "Bekke", "Tinde", "Orre", "Skjel");
        private static final List<String> LAST = List.of("vik", "dal", "nes", "stad", "sund");

        private final Options options;
        private final SplittableRandom random;
        private final List<Area> areas = new ArrayList<>();
        private final List<Area> within = new ArrayList<>();
        private final List<Cell> cells = new ArrayList<>();
        private final Map<String, Double> drawn = new LinkedHashMap<>();
        private final Map<String, Extra> extra = new HashMap<>();

        Drawing(Options options) {
            this.options = options;
            this.random = new SplittableRandom(options.seed());
        }

        SyntheticCountry run() {
            for (int i = 0; i < MUNICIPALITIES; i++) {
                municipality(i);
            }
            areas.addAll(within);
            return new SyntheticCountry(
                    new Truth(
                            MUNICIPALITY_SD,
                            DISTRICT_SD,
                            UNIT_SD,
                            EFFECTS,
                            Map.copyOf(drawn),
                            Map.copyOf(extra)),
                    areas,
                    cells);
        }

        private void municipality(int i) {
            boolean divided = i == MUNICIPALITIES - 1;
            var county = divided ? "46" : i % COUNTIES == 0 ? "46" : "9" + i % COUNTIES;
            var code = divided ? DIVIDED : county + "%02d".formatted(i / COUNTIES + 1);
            var name = divided ? "Havnvik" : FIRST.get(i / COUNTIES) + LAST.get(i % COUNTIES);
            areas.add(new Area("KOMMUNE", code, name, county, i % 10, i / 10));
            double effect = MUNICIPALITY_SD * random.nextGaussian();
            drawn.put(code, effect);
            if (divided) {
                districts(effect);
                return;
            }
            double index = -.2 + .8 * random.nextGaussian();
            double people = Math.exp(8.9 + .8 * random.nextGaussian()) * options.sizeShare();
            for (int y = 0; y < YEARS; y++) {
                int now = (int) (people * growth(y));
                draw(code, y, shares(index), now, effect + OF_YEAR[y]);
            }
        }

        private void districts(double ofMunicipality) {
            for (int d = 0; d < Districts.ALL.size(); d++) {
                var one = Districts.ALL.get(d);
                var code = DIVIDED + "%02d".formatted(d + 1);
                within.add(new Area("BYDEL", code, one.name(), DIVIDED, one.column(), one.row()));
                boolean more = options.extra() && one.extra() != 0;
                drawn.put(code, more ? 0 : DISTRICT_SD * random.nextGaussian());
                if (more) {
                    extra.put(code, new Extra(one.extra(), options.lastYear() - one.began()));
                }
                units(one, code, ofMunicipality);
            }
        }

        private void units(Districts district, String code, double ofMunicipality) {
            int count = district.units();
            var index = new double[count];
            var weight = new double[count];
            double all = 0;
            for (int u = 0; u < count; u++) {
                index[u] = INDEX_SD * random.nextGaussian();
                weight[u] = .5 + random.nextDouble();
                all += weight[u];
            }
            double shift = shift(index, weight, all, district.expected() / 1000, ofMunicipality);
            for (int u = 0; u < count; u++) {
                var unit = code + "%02d".formatted(u + 1);
                var name = "%s %d".formatted(district.name(), u + 1);
                within.add(
                        new Area(
                                "GRUNNKRETS",
                                unit,
                                name,
                                code,
                                district.column() * UNIT_COLUMNS + u % UNIT_COLUMNS,
                                district.row() * UNIT_ROWS + u / UNIT_COLUMNS));
                double effect = UNIT_SD * random.nextGaussian();
                drawn.put(unit, effect);
                double people = district.people() * options.sizeShare() * weight[u] / all;
                for (int y = 0; y < YEARS; y++) {
                    int year = year(y);
                    var more = extra.get(code);
                    double own =
                            drawn.get(code)
                                    + (more != null && year >= more.from() ? more.logOdds() : 0);
                    draw(
                            unit,
                            y,
                            shares(index[u] + shift),
                            (int) Math.round(people * growth(y)),
                            ofMunicipality + own + effect + OF_YEAR[y]);
                }
            }
        }

        /// By how much all units are moved for the district to have the rate that is expected.
        private double shift(
                double[] index, double[] weight, double all, double wanted, double effect) {
            double low = -8;
            double high = 8;
            for (int i = 0; i < 60; i++) {
                double middle = (low + high) / 2;
                double rate = 0;
                for (int u = 0; u < index.length; u++) {
                    rate += weight[u] / all * rate(shares(index[u] + middle), effect);
                }
                if (rate < wanted) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        private static double rate(double[] shares, double effect) {
            double rate = 0;
            for (int s = 0; s < shares.length; s++) {
                rate += shares[s] * logistic(EFFECTS.of(STRATA.get(s)) + effect);
            }
            return rate;
        }

        private int year(int y) {
            return options.lastYear() - YEARS + 1 + y;
        }

        private static double growth(int y) {
            return 1 - .006 * (YEARS - 1 - y);
        }

        /// What share of people is in each stratum where hardship is at an index: 0 is ordinary.
        private static double[] shares(double index) {
            double[] education = {
                Math.exp(-.6 + .40 * index), Math.exp(.3), Math.exp(.1 - .35 * index)
            };
            double all = education[0] + education[1] + education[2];
            double[] ages = {.14, .44, .42};
            var shares = new double[STRATA.size()];
            for (int s = 0; s < shares.length; s++) {
                var stratum = STRATA.get(s);
                int e =
                        stratum.education().equals("GRUNNSKOLE")
                                ? 0
                                : stratum.education().equals("HOYERE") ? 2 : 1;
                int a = stratum.ageFrom() == 18 ? 0 : stratum.ageFrom() == 25 ? 1 : 2;
                double tenants =
                        logistic(-1.1 + .5 * index + (e == 0 ? .4 : 0) + (a == 0 ? .9 : 0));
                shares[s] =
                        .5
                                * ages[a]
                                * education[e]
                                / all
                                * (stratum.tenant() ? tenants : 1 - tenants);
            }
            return shares;
        }

        private void draw(String area, int y, double[] shares, int people, double effect) {
            double carried = random.nextDouble();
            for (int s = 0; s < shares.length; s++) {
                double exact = shares[s] * people + carried;
                int count = (int) exact;
                carried = exact - count;
                double p = logistic(EFFECTS.of(STRATA.get(s)) + effect);
                int recipients = binomial(count, p);
                cells.add(
                        new Cell(
                                area,
                                year(y),
                                STRATA.get(s),
                                count,
                                recipients,
                                binomial(recipients, LONG_TERM)));
            }
        }

        private int binomial(int n, double p) {
            int hits = 0;
            for (int i = 0; i < n; i++) {
                hits += random.nextDouble() < p ? 1 : 0;
            }
            return hits;
        }

        private static double logistic(double x) {
            return 1 / (1 + Math.exp(-x));
        }
    }
}
