package no.helhet.regelverk.refusjon;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.livsopphold.Kilde;
import no.helhet.regelverk.livsopphold.Steg;
import no.helhet.regelverk.livsopphold.Steg.Opphav;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Sets what was paid against what comes afterwards, day by day and purpose by purpose.
final class Oppgjor {
    private final String ordning;
    private final String hjemmel;
    private final List<Rad> utlegg = new ArrayList<>();
    private final List<Rad> ytelser = new ArrayList<>();

    /// @param ordning the word in rule ids and keys of texts
    Oppgjor(String ordning, String hjemmel) {
        this.ordning = ordning;
        this.hjemmel = hjemmel;
    }

    /// One side of the account: for an outlay [Part#EKTEFELLE] means that the spouse benefited too.
    private record Rad(Formal formal, Part hvem, Fordeling fordeling, Kilde kilde) {}

    void addUtlegg(Utlegg row) {
        utlegg.add(
                new Rad(
                        row.formal(),
                        row.ektefelleTilGode() ? Part.EKTEFELLE : Part.SOKER,
                        new Fordeling(row.from(), row.to(), row.belop()),
                        row.kilde()));
    }

    void addYtelse(Formal formal, Part hvem, Fordeling fordeling, Kilde kilde) {
        ytelser.add(new Rad(formal, hvem, fordeling, kilde));
    }

    /// The lines that claim something, by purpose, month and person.
    List<Refusjonslinje> lines() {
        List<Refusjonslinje> lines = new ArrayList<>();
        for (Formal formal : Formal.values()) {
            List<Rad> paid = utlegg.stream().filter(r -> r.formal() == formal).toList();
            List<Rad> back = ytelser.stream().filter(r -> r.formal() == formal).toList();
            if (paid.isEmpty() || back.isEmpty()) {
                continue;
            }
            LocalDate first = latest(first(paid), first(back));
            LocalDate end = last(paid).isBefore(last(back)) ? last(paid) : last(back);
            for (YearMonth month = YearMonth.from(first);
                    !month.atDay(1).isAfter(end);
                    month = month.plusMonths(1)) {
                addMonth(lines, formal, month, in(month, paid), in(month, back));
            }
        }
        return lines;
    }

    private void addMonth(
            List<Refusjonslinje> lines,
            Formal formal,
            YearMonth month,
            List<Rad> paid,
            List<Rad> back) {
        Manedssum soker = new Manedssum();
        Manedssum ektefelle = new Manedssum();
        for (LocalDate day = month.atDay(1);
                !day.isAfter(month.atEndOfMonth());
                day = day.plusDays(1)) {
            Belop forEktefelle = on(day, paid, Part.EKTEFELLE);
            Belop all = on(day, paid, Part.SOKER).plus(forEktefelle);
            Belop own = on(day, back, Part.SOKER);
            Belop spouse = on(day, back, Part.EKTEFELLE);
            // The applicant's own money first; the spouse's for what the spouse benefited from.
            Belop krav = own.min(all);
            soker.add(all, own, krav);
            ektefelle.add(forEktefelle, spouse, spouse.min(forEktefelle).min(all.minus(krav)));
        }
        addLine(lines, formal, month, Part.SOKER, soker, paid, back);
        addLine(
                lines,
                formal,
                month,
                Part.EKTEFELLE,
                ektefelle,
                paid.stream().filter(r -> r.hvem() == Part.EKTEFELLE).toList(),
                back);
    }

    private void addLine(
            List<Refusjonslinje> lines,
            Formal formal,
            YearMonth month,
            Part hvem,
            Manedssum sum,
            List<Rad> paid,
            List<Rad> back) {
        if (sum.krav.isZero()) {
            return;
        }
        List<Steg> steps = new ArrayList<>();
        addSteps(steps, "steg.refusjon.utlegg", month, paid);
        addSteps(
                steps,
                "steg.refusjon.ytelse." + ordning,
                month,
                back.stream().filter(r -> r.hvem() == hvem).toList());
        String paragraph = hvem == Part.EKTEFELLE ? hjemmel + " andre punktum" : hjemmel;
        Opphav rule = new Opphav.Regel(paragraph);
        steps.add(
                new Steg(Tekst.of("steg.refusjon.dager"), new Steg.Verdi.Antall(sum.dager), rule));
        steps.add(Steg.money(Tekst.of("steg.refusjon.laveste"), sum.krav, rule));
        lines.add(
                new Refusjonslinje(
                        formal.word() + ":" + month + ":" + hvem.word(),
                        "refusjon." + ordning,
                        paragraph,
                        Tekst.of("post.refusjon." + formal.word(), month),
                        Tekst.of(
                                "setning.refusjon." + ordning + "." + hvem.word(),
                                month,
                                sum.ytelse,
                                sum.utlegg,
                                sum.krav),
                        hvem,
                        sum.utlegg,
                        sum.ytelse,
                        sum.krav,
                        steps));
    }

    private static void addSteps(List<Steg> steps, String key, YearMonth month, List<Rad> rows) {
        for (Rad row : rows) {
            steps.add(
                    Steg.money(
                            Tekst.of(key, row.fordeling().from(), row.fordeling().to()),
                            inMonth(month, row),
                            new Opphav.Opplysning(row.kilde())));
        }
    }

    private static Belop on(LocalDate day, List<Rad> rows, Part hvem) {
        Belop sum = Belop.ZERO;
        for (Rad row : rows) {
            if (row.hvem() == hvem) {
                sum = sum.plus(row.fordeling().on(day));
            }
        }
        return sum;
    }

    private static List<Rad> in(YearMonth month, List<Rad> rows) {
        return rows.stream().filter(row -> !inMonth(month, row).isZero()).toList();
    }

    private static Belop inMonth(YearMonth month, Rad row) {
        return row.fordeling().between(month.atDay(1), month.atEndOfMonth());
    }

    private static LocalDate first(List<Rad> rows) {
        return rows.stream()
                .map(r -> r.fordeling().from())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static LocalDate last(List<Rad> rows) {
        return rows.stream()
                .map(r -> r.fordeling().to())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    /// What one person's days of a month add up to, the days when both sides have something.
    private static final class Manedssum {
        private Belop utlegg = Belop.ZERO;
        private Belop ytelse = Belop.ZERO;
        private Belop krav = Belop.ZERO;
        private int dager;

        private void add(Belop paid, Belop back, Belop claim) {
            if (paid.isZero() || back.isZero()) {
                return;
            }
            utlegg = utlegg.plus(paid);
            ytelse = ytelse.plus(back);
            krav = krav.plus(claim);
            dager++;
        }
    }
}
