package no.helhet.cli.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/// Rows of offices about as large as Havnvik's, of which nothing is here but what they have
/// published: so much as an office sees of another. The same every time, whatever the
/// municipality's own seed; nobody works there and nobody lives there.
final class LikeOffices {
    private static final int MONTHS = 36;

    /// Below this an office of the municipality's size has nothing that may be published.
    private static final int SMALLEST = 500;

    /// Of the inhabitants, about as in Havnvik.
    private static final double RECIPIENTS = 0.19;

    private static final double YOUNG = 0.245;
    private static final double CHILDREN = 0.51;
    private static final double IN_PROGRAMME = 0.02;
    private static final int FIRST_ORGANISATION = 31412400;
    private static final int FEWEST = 5;

    /// An office, how large it is beside Havnvik's, and what is ordinary there.
    ///
    /// @param fetched per cent within the promise; `decided` per cent the same day
    private record Office(
            String enhetsnr,
            String place,
            double size,
            double fetched,
            double median,
            double slowest,
            double decided,
            double plan,
            double returned,
            double again) {}

    private static final Office[] OFFICES = {
        new Office("4691", "Fjordvik", 0.72, 76, 11, 20, 94, 4, 9, 22),
        new Office("4692", "Skogmo", 0.88, 83, 9, 17, 97, 2, 6, 19),
        new Office("4693", "Nordnes", 1.12, 79, 12, 22, 95, 5, 8, 24),
        new Office("4694", "Elvebakken", 1.31, 72, 10, 19, 92, 3, 7, 21),
    };

    private final Rows rows;
    private final LocalDate today;
    private final int persons;

    LikeOffices(Rows rows, LocalDate today, int persons) {
        this.rows = rows;
        this.today = today;
        this.persons = persons;
    }

    void write() {
        if (persons < SMALLEST) {
            return;
        }
        var accounts = new ControlledNumbers();
        for (int i = 0; i < OFFICES.length; i++) {
            var office = OFFICES[i];
            rows.add(
                    Table.KONTOR,
                    office.enhetsnr(),
                    "NAV " + office.place(),
                    "90000" + office.enhetsnr().substring(1),
                    "Torget 1, 9990 " + office.place(),
                    ControlledNumbers.organisation(FIRST_ORGANISATION + 10 * i),
                    accounts.nextAccount());
            rows.add(Table.KONTOR_OMRADE, office.enhetsnr(), office.enhetsnr(), "", office.place());
            publish(office, new SplittableRandom(i));
        }
    }

    private void publish(Office office, SplittableRandom random) {
        var last = YearMonth.from(today).minusMonths(1);
        for (int back = MONTHS - 1; back >= 0; back--) {
            var month = last.minusMonths(back);
            figures(office, random)
                    .forEach(
                            (figure, value) -> {
                                if (value >= FEWEST || figure.equals("PLAN")) {
                                    rows.add(
                                            Table.PUBLISERT,
                                            office.enhetsnr(),
                                            "",
                                            office.enhetsnr(),
                                            month.atDay(1),
                                            figure,
                                            value);
                                }
                            });
        }
    }

    private Map<String, Double> figures(Office office, SplittableRandom random) {
        var recipients = about(persons * RECIPIENTS * office.size(), 0.03, random);
        var figures = new LinkedHashMap<String, Double>();
        figures.put("MOTTAKERE", recipients);
        figures.put("UNGE", about(recipients * YOUNG, 0.05, random));
        figures.put("BARN", about(recipients * CHILDREN, 0.04, random));
        figures.put("PROGRAM", about(recipients * IN_PROGRAMME, 0.05, random));
        figures.put("HENTET", about(office.fetched(), 0.04, random));
        figures.put("MEDIAN", about(office.median(), 0.08, random));
        figures.put("NI_AV_TI", about(office.slowest(), 0.06, random));
        figures.put("NODHJELP", about(office.decided(), 0.02, random));
        figures.put("PLAN", about(office.plan(), 0.2, random));
        figures.put("RETUR", about(office.returned(), 0.15, random));
        figures.put("IGJEN", about(office.again(), 0.08, random));
        return figures;
    }

    /// Whole, and as far from the value as months are from each other.
    private static double about(double value, double spread, SplittableRandom random) {
        return Math.round(value * (1 + spread * (2 * random.nextDouble() - 1)));
    }
}
