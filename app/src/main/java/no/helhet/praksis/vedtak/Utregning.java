package no.helhet.praksis.vedtak;

import no.helhet.praksis.vedtak.Innhold.Barn;
import no.helhet.praksis.vedtak.Innhold.Behovet;
import no.helhet.praksis.vedtak.Innhold.Inntekten;
import no.helhet.praksis.vedtak.Innhold.Okonomi;
import no.helhet.praksis.vedtak.Innhold.Opphav;
import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Behov;
import no.helhet.regelverk.livsopphold.Beregning;
import no.helhet.regelverk.livsopphold.Beregning.Beregnet;
import no.helhet.regelverk.livsopphold.Beregning.Endring.Endret;
import no.helhet.regelverk.livsopphold.Beregning.KanIkkeBeregnes;
import no.helhet.regelverk.livsopphold.Delmaned;
import no.helhet.regelverk.livsopphold.Grunnlag;
import no.helhet.regelverk.livsopphold.Husholdning;
import no.helhet.regelverk.livsopphold.Hvem;
import no.helhet.regelverk.livsopphold.Inntekt;
import no.helhet.regelverk.livsopphold.Kilde;
import no.helhet.regelverk.livsopphold.Linje;
import no.helhet.regelverk.livsopphold.Livsopphold;
import no.helhet.regelverk.livsopphold.Manedsregnskap;
import no.helhet.regelverk.livsopphold.Spor;
import no.helhet.regelverk.parametre.Oppslag;
import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.parametre.Sikkerhet;
import no.helhet.regelverk.vilkar.Manedsreduksjon;
import no.helhet.regelverk.vilkar.Reduksjon;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The calculation of every month in a draft's period, with the amounts a person has changed.
///
/// @param maneder in order of time, at least one
/// @param reduksjoner the months that are reduced, and those that could not be
public record Utregning(List<Beregning> maneder, List<Reduksjon> reduksjoner) {
    static final int MAX_MONTHS = 12;

    static Utregning of(String kommunenr, Innhold innhold, Parametre parametre) {
        var months = new ArrayList<Beregning>();
        var reductions = new ArrayList<Reduksjon>();
        var last = YearMonth.from(innhold.okonomi().tom());
        for (var month = YearMonth.from(innhold.okonomi().fom());
                !month.isAfter(last) && months.size() < MAX_MONTHS;
                month = month.plusMonths(1)) {
            var computed = Livsopphold.calculate(grunnlag(kommunenr, month, innhold), parametre);
            months.add(
                    reduce(
                            override(computed, innhold.okonomi()),
                            innhold.vurdering(),
                            parametre,
                            reductions));
        }
        return new Utregning(List.copyOf(months), List.copyOf(reductions));
    }

    /// A month that cannot be reduced stays whole, and the gate says why.
    private static Beregning reduce(
            Beregning month, Vurdering vurdering, Parametre parametre, List<Reduksjon> reductions) {
        var chosen = vurdering.reduksjon();
        if (chosen == null
                || !vurdering.isGranted()
                || !(month instanceof Beregnet beregnet)
                || !chosen.covers(beregnet.grunnlag().month())) {
            return month;
        }
        var valg =
                new Manedsreduksjon.Valg(chosen.prosent(), chosen.grunnUnderGulv(), chosen.hvem());
        var reduction = Manedsreduksjon.calculate(beregnet, valg, parametre);
        reductions.add(reduction);
        return reduction instanceof Reduksjon.Beregnet done
                ? Manedsreduksjon.apply(beregnet, done, valg)
                : month;
    }

    private static Beregning override(Beregning computed, Okonomi okonomi) {
        var result = computed;
        for (var change : okonomi.overstyringer()) {
            // A line that is no longer there takes its change with it.
            if (result instanceof Beregnet beregnet
                    && beregnet.override(
                                    change.linje(),
                                    new Belop(change.belopOre()),
                                    change.begrunnelse(),
                                    change.hvem())
                            instanceof Endret(var changed)) {
                result = changed;
            }
        }
        return result;
    }

    private static Grunnlag grunnlag(String kommunenr, YearMonth month, Innhold innhold) {
        var okonomi = innhold.okonomi();
        return new Grunnlag(
                kommunenr,
                month,
                Delmaned.of(month, okonomi.fom(), okonomi.tom()),
                new Husholdning(
                        okonomi.husholdning(),
                        innhold.barn().stream().map(Utregning::barn).toList(),
                        kilde(okonomi.husholdningKilde())),
                okonomi.behov().stream().map(Utregning::behov).toList(),
                okonomi.inntekter().stream().map(Utregning::inntekt).toList());
    }

    private static no.helhet.regelverk.livsopphold.Barn barn(Barn barn) {
        return new no.helhet.regelverk.livsopphold.Barn(
                barn.id(),
                barn.navn(),
                barn.fodt(),
                barn.andel(),
                barn.deltBosted(),
                kilde(barn.fodtKilde()),
                kilde(barn.bostedKilde()));
    }

    private static Behov behov(Behovet behov) {
        return new Behov(
                behov.id(),
                behov.type(),
                behov.navn(),
                new Belop(behov.soktOre()),
                behov.norm(),
                kilde(behov.kilde()));
    }

    private static Inntekt inntekt(Inntekten inntekt) {
        return new Inntekt(
                inntekt.id(),
                inntekt.type(),
                inntekt.navn(),
                new Belop(inntekt.belopOre()),
                switch (inntekt.hvem()) {
                    case "SOKER" -> new Hvem.Soker();
                    case "PARTNER" -> new Hvem.Partner();
                    default -> new Hvem.Barnet(inntekt.hvem());
                },
                kilde(inntekt.kilde()));
    }

    private static Kilde kilde(Opphav opphav) {
        return new Kilde(opphav.type(), opphav.tekst());
    }

    /// The first month, which the page shows.
    public Beregning first() {
        return maneder.getFirst();
    }

    /// All months, or null when one of them cannot be calculated.
    @Nullable List<Beregnet> complete() {
        var all = new ArrayList<Beregnet>();
        for (var month : maneder) {
            if (!(month instanceof Beregnet beregnet)) {
                return null;
            }
            all.add(beregnet);
        }
        return all;
    }

    /// What stops the calculation.
    List<Beregning.Grunn> reasons() {
        for (var month : maneder) {
            if (month instanceof KanIkkeBeregnes stopped) {
                return stopped.grunner();
            }
        }
        return List.of();
    }

    /// The lines that leave out a child that is of age, each with the first month it is there.
    Map<Linje, YearMonth> ofAge() {
        var first = new LinkedHashMap<String, Linje>();
        var months = new LinkedHashMap<Linje, YearMonth>();
        for (var month : regnskap()) {
            for (var line : month.linjer()) {
                if (line.regel().equals("barn.myndig")
                        && first.putIfAbsent(line.key(), line) == null) {
                    months.put(line, month.maned());
                }
            }
        }
        return months;
    }

    /// What is proposed, by month; empty when it cannot be calculated.
    Map<YearMonth, Long> stonad() {
        var byMonth = new LinkedHashMap<YearMonth, Long>();
        var all = complete();
        if (all != null) {
            all.forEach(b -> byMonth.put(b.grunnlag().month(), b.forslag().stonad().ore()));
        }
        return byMonth;
    }

    @Nullable Linje find(String key) {
        if (first() instanceof Beregnet beregnet) {
            for (var line : beregnet.linjer()) {
                if (line.key().equals(key)) {
                    return line;
                }
            }
        }
        return null;
    }

    /// Legal values that were used, and are not read in an official source.
    List<Oppslag.Funnet> unconfirmed() {
        return first() instanceof Beregnet beregnet
                ? Spor.parametersUsed(beregnet.linjer()).stream()
                        .filter(f -> f.certainty() != Sikkerhet.BEKREFTET)
                        .toList()
                : List.of();
    }

    /// The months that could be calculated, as pages show them.
    List<Manedsregnskap> regnskap() {
        return maneder.stream()
                .flatMap(m -> m instanceof Beregnet b ? Stream.of(b.regnskap()) : Stream.empty())
                .toList();
    }

    /// The trace of all months, a new map each time.
    Map<String, Object> spor() {
        var map = new LinkedHashMap<String, Object>();
        map.put("skjema", 1);
        map.put("maneder", maneder.stream().map(m -> m.spor().toMap()).toList());
        return map;
    }
}
