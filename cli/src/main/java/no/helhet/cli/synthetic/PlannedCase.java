package no.helhet.cli.synthetic;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// An application with what came of it, before it is written as rows. The case number is given
/// when all applications of the municipality are known, in order of date.
final class PlannedCase {
    /// How far a case has come.
    enum Stage {
        NY,
        UNDER_BEHANDLING,
        VENTER_PA_SOKER,
        TIL_BESLUTNING,
        VEDTATT
    }

    final LocalDate sokt;
    final LocalDate fom;
    final LocalDate tom;
    final Stage stage;
    final boolean nodhjelp;
    final @Nullable LocalDate decided;
    final long[] monthlyOre;
    final boolean lan;
    final long rentOre;

    /// Whether a condition of activity is set.
    final boolean activity;

    private String saksnr = "";

    private PlannedCase(
            LocalDate sokt,
            LocalDate fom,
            LocalDate tom,
            Stage stage,
            boolean nodhjelp,
            @Nullable LocalDate decided,
            long[] monthlyOre,
            boolean lan,
            long rentOre,
            boolean activity) {
        this.sokt = sokt;
        this.fom = fom;
        this.tom = tom;
        this.stage = stage;
        this.nodhjelp = nodhjelp;
        this.decided = decided;
        this.monthlyOre = monthlyOre;
        this.lan = lan;
        this.rentOre = rentOre;
        this.activity = activity;
    }

    /// @param monthlyOre one amount for each month from `first`; zeros for a refusal
    /// @param rentOre paid to the landlord each month, 0 for none
    /// @param activity whether a condition of activity is set
    static PlannedCase decided(
            LocalDate sokt,
            LocalDate decided,
            YearMonth first,
            long[] monthlyOre,
            boolean lan,
            long rentOre,
            boolean activity) {
        return new PlannedCase(
                sokt,
                first.atDay(1),
                first.plusMonths(monthlyOre.length - 1L).atEndOfMonth(),
                Stage.VEDTATT,
                false,
                decided,
                monthlyOre,
                lan,
                rentOre,
                activity);
    }

    /// An application that has not been decided, for the month it is taken to be about.
    static PlannedCase open(LocalDate sokt, Stage stage, boolean nodhjelp) {
        var month = YearMonth.from(sokt);
        var meant = !nodhjelp && sokt.getDayOfMonth() > 15 ? month.plusMonths(1) : month;
        return new PlannedCase(
                sokt,
                nodhjelp ? sokt : meant.atDay(1),
                meant.atEndOfMonth(),
                stage,
                nodhjelp,
                null,
                new long[0],
                false,
                0,
                false);
    }

    String type() {
        return nodhjelp ? "NODHJELP" : "OKONOMISK_STONAD";
    }

    void number(String given) {
        saksnr = given;
    }

    String saksnr() {
        return saksnr;
    }

    long sumOre() {
        long sum = 0;
        for (long ore : monthlyOre) {
            sum += ore;
        }
        return sum;
    }

    /// One line of the payment plan.
    record Payment(int linje, YearMonth maned, long belopOre, boolean rent, LocalDate forfall) {
        boolean isPaid(LocalDate today) {
            return forfall.isBefore(today);
        }
    }

    List<Payment> payments() {
        if (decided == null || sumOre() == 0) {
            return List.of();
        }
        var lines = new ArrayList<Payment>();
        var month = YearMonth.from(fom);
        for (long ore : monthlyOre) {
            var due = Workdays.due(month, decided);
            long rent = Math.min(rentOre, ore);
            if (rent > 0) {
                lines.add(new Payment(lines.size() + 1, month, rent, true, due));
            }
            if (ore > rent) {
                lines.add(new Payment(lines.size() + 1, month, ore - rent, false, due));
            }
            month = month.plusMonths(1);
        }
        return lines;
    }
}
