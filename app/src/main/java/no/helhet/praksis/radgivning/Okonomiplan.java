package no.helhet.praksis.radgivning;

import no.helhet.platform.web.Kroner;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.radgivning.Okonomiinnhold.Linje;
import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Steg;
import no.helhet.regelverk.radgivning.Gjeldsberegning;
import no.helhet.regelverk.radgivning.Gjeldsgrunnlag;
import no.helhet.regelverk.radgivning.Gjeldsgrunnlag.Budsjettlinje;
import no.helhet.regelverk.radgivning.Gjeldsgrunnlag.Kreditor;
import no.helhet.regelverk.radgivning.Gjeldsplan;

import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Reads what was typed as amounts, and has the payment plan computed.
@Component
public class Okonomiplan {
    private static final int HUNDREDTHS = 2;
    private final Radregler regler;

    Okonomiplan(Radregler regler) {
        this.regler = regler;
    }

    /// The plan as the page shows it: figures, or what stands in the way.
    ///
    /// @param feil each with its field
    public record Vist(
            List<Steglinje> budsjett, List<Gjeldslinje> gjeld, List<Problem> feil, boolean holder) {
        static final Vist NOTHING = new Vist(List.of(), List.of(), List.of(), false);
    }

    /// A step of the trace.
    public record Steglinje(String navn, String verdi) {}

    /// A debt and when it is paid off.
    public record Gjeldslinje(
            String navn, int maneder, YearMonth siste, long renterOre, List<Steglinje> steg) {}

    /// Nothing before there is a creditor.
    Vist show(Okonomiinnhold innhold, Texts t) {
        if (innhold.kreditorer().isEmpty()) {
            return Vist.NOTHING;
        }
        var feil = new ArrayList<Problem>();
        var grunnlag = read(innhold, feil, t);
        if (!feil.isEmpty()) {
            return new Vist(List.of(), List.of(), feil, false);
        }
        return switch (Gjeldsberegning.calculate(grunnlag)) {
            case Gjeldsplan.KanIkkeBeregnes(var version, var grunner) ->
                    new Vist(
                            List.of(),
                            List.of(),
                            grunner.stream()
                                    .map(
                                            g ->
                                                    new Problem(
                                                            field(g.felt()),
                                                            regler.text(g.tekst(), t)))
                                    .toList(),
                            false);
            case Gjeldsplan.Beregnet plan ->
                    new Vist(
                            steps(plan.steg(), t),
                            plan.nedbetalinger().stream()
                                    .map(
                                            n ->
                                                    new Gjeldslinje(
                                                            innhold.kreditorer()
                                                                    .get(Integer.parseInt(n.id()))
                                                                    .navn(),
                                                            n.maneder(),
                                                            n.siste(),
                                                            n.renter().ore(),
                                                            steps(n.steg(), t)))
                                    .toList(),
                            List.of(),
                            true);
        };
    }

    private List<Steglinje> steps(List<Steg> steps, Texts t) {
        return steps.stream()
                .map(
                        s ->
                                new Steglinje(
                                        regler.text(s.navn(), t),
                                        switch (s.verdi()) {
                                            case Steg.Verdi.Penger(var belop) ->
                                                    t.amount(belop.ore());
                                            case Steg.Verdi.Antall(int n) -> t.count(n);
                                            case Steg.Verdi.Prosent(int p) -> p + " %";
                                            case Steg.Verdi.JaNei(boolean ja) ->
                                                    Boolean.toString(ja);
                                        }))
                .toList();
    }

    /// The field of the form that a reason is about: `kreditorer[2].avdrag` is
    /// `kreditor-2-avdrag`.
    private static String field(String felt) {
        return felt.replaceFirst("^kreditorer\\[(\\d+)]\\.", "kreditor-$1-")
                .replaceFirst("^inntekter\\[(\\d+)]$", "inntekt-$1-belop")
                .replaceFirst("^utgifter\\[(\\d+)]$", "utgift-$1-belop");
    }

    private Gjeldsgrunnlag read(Okonomiinnhold i, List<Problem> feil, Texts t) {
        var kreditorer = new ArrayList<Kreditor>();
        for (int nr = 0; nr < i.kreditorer().size(); nr++) {
            var k = i.kreditorer().get(nr);
            var place = "kreditor-" + nr;
            kreditorer.add(
                    new Kreditor(
                            Integer.toString(nr),
                            amount(place + "-krav", k.krav(), feil, t),
                            rate(place + "-rente", k.rente(), feil, t),
                            amount(place + "-avdrag", k.avdrag(), feil, t)));
        }
        return new Gjeldsgrunnlag(
                month(i.forste(), feil, t),
                budget("inntekt", i.inntekter(), feil, t),
                budget("utgift", i.utgifter(), feil, t),
                kreditorer);
    }

    private static List<Budsjettlinje> budget(
            String kind, List<Linje> lines, List<Problem> feil, Texts t) {
        var budget = new ArrayList<Budsjettlinje>();
        for (int nr = 0; nr < lines.size(); nr++) {
            budget.add(
                    new Budsjettlinje(
                            Integer.toString(nr),
                            amount(kind + "-" + nr + "-belop", lines.get(nr).belop(), feil, t)));
        }
        return budget;
    }

    private static Belop amount(String field, String text, List<Problem> feil, Texts t) {
        var ore = text.isBlank() ? java.util.OptionalLong.of(0) : Kroner.parse(text);
        if (ore.isEmpty()) {
            feil.add(new Problem(field, t.get("radgivning.feil.belop", text)));
        }
        return new Belop(ore.orElse(0));
    }

    private static int rate(String field, String text, List<Problem> feil, Texts t) {
        var rate = parseRate(text);
        if (rate.isEmpty()) {
            feil.add(new Problem(field, t.get("radgivning.feil.rente", text)));
        }
        return rate.orElse(0);
    }

    /// Percent with at most two decimals, in hundredths.
    static OptionalInt parseRate(String text) {
        var digits = text.replaceAll("[\\s%]", "").replace(',', '.');
        if (digits.isEmpty()) {
            return OptionalInt.of(0);
        }
        return digits.matches("\\d{1,4}(\\.\\d{1,2})?")
                ? OptionalInt.of(new BigDecimal(digits).movePointRight(HUNDREDTHS).intValueExact())
                : OptionalInt.empty();
    }

    /// The month after this one when none is written.
    private YearMonth month(String text, List<Problem> feil, Texts t) {
        var next = YearMonth.from(regler.today()).plusMonths(1);
        if (text.isBlank()) {
            return next;
        }
        try {
            var day = LocalDate.parse(text + "-01");
            return YearMonth.from(day);
        } catch (DateTimeParseException e) {
            feil.add(new Problem("forste", t.get("radgivning.feil.forste", next.toString())));
            return next;
        }
    }
}
