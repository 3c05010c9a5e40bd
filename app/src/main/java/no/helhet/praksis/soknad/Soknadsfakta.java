package no.helhet.praksis.soknad;

import no.helhet.formats.digisos.soknad.Familie;
import no.helhet.formats.digisos.soknad.Kilde;
import no.helhet.formats.digisos.soknad.Soknad;
import no.helhet.praksis.soknad.web.Soknadsvisning.Gruppe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Puts an application's content in the order a case worker reads it.
final class Soknadsfakta {
    // The version of the format that this program was written for.
    private static final String OUR_VERSION = "1.0.11";

    private Soknadsfakta() {}

    static List<Gruppe> groups(Soknad soknad) {
        var data = soknad.data();
        return Stream.of(
                        words(data),
                        family(data),
                        work(data),
                        home(data),
                        income(data),
                        expenses(data),
                        wealth(data),
                        payments(data))
                .flatMap(Optional::stream)
                .toList();
    }

    /// The texts that must be shown by a reader of our version.
    static List<String> messages(Soknad soknad) {
        return soknad.kompatibilitet().stream()
                .filter(
                        k ->
                                k.minVersion().map(v -> compare(v, OUR_VERSION) <= 0).orElse(true)
                                        && k.maxVersion()
                                                .map(v -> compare(v, OUR_VERSION) >= 0)
                                                .orElse(true))
                .flatMap(k -> k.text().stream())
                .toList();
    }

    static List<String> unanswered(Soknad soknad) {
        var drift = soknad.driftsinformasjon();
        var keys = new ArrayList<String>();
        if (drift.utbetalingerFraNavFeilet().orElse(false)) {
            keys.add("soknad.drift.nav");
        }
        if (drift.inntektFraSkatteetatenFeilet()) {
            keys.add("soknad.drift.skatt");
        }
        if (drift.stotteFraHusbankenFeilet().orElse(false)) {
            keys.add("soknad.drift.husbanken");
        }
        return keys;
    }

    private static Optional<Gruppe> words(Soknad.Data data) {
        var grunn = data.begrunnelse();
        var list =
                new Faktaliste("begrunnelse")
                        .text("sokerom", grunn.kilde(), Optional.of(grunn.hvaSokesOm()));
        data.situasjonendring().ifPresent(e -> list.text("endret", e.kilde(), e.hvaHarEndretSeg()));
        return list.build();
    }

    private static Optional<Gruppe> family(Soknad.Data data) {
        var list = new Faktaliste("familie");
        data.familie()
                .flatMap(f -> f.sivilstatus())
                .ifPresent(
                        s ->
                                list.code("sivilstatus", s.kilde(), Optional.of(s.status()))
                                        .yesNo("borsammen", s.kilde(), s.borSammenMed()));
        data.familie().stream()
                .flatMap(f -> f.forsorgerplikt().ansvar().stream())
                .forEach(a -> child(list, a));
        return list.build();
    }

    private static void child(Faktaliste list, Familie.Ansvar ansvar) {
        ansvar.barn().ifPresent(b -> list.child(b.navn().fornavn(), b.kilde(), b.fodselsdato()));
        ansvar.harDeltBosted()
                .ifPresent(d -> list.yesNo("deltbosted", d.kilde(), Optional.of(d.verdi())));
        ansvar.samvarsgrad().ifPresent(s -> list.percent("borher", s.kilde(), s.verdi().raw()));
    }

    private static Optional<Gruppe> work(Soknad.Data data) {
        var list = new Faktaliste("arbeid");
        data.arbeid()
                .ifPresent(
                        a -> {
                            a.forhold()
                                    .orElse(List.of())
                                    .forEach(
                                            f ->
                                                    list.text(
                                                            "arbeidsforhold",
                                                            f.kilde(),
                                                            Optional.of(
                                                                    f.arbeidsgivernavn()
                                                                            + ", "
                                                                            + f.stillingsprosent()
                                                                                    .raw()
                                                                            + " %")));
                            a.situasjon()
                                    .ifPresent(
                                            s ->
                                                    list.yesNo("ijobb", s.kilde(), s.erIJobb())
                                                            .code("grad", s.kilde(), s.jobbGrad()));
                            a.kommentarTilArbeidsforhold()
                                    .ifPresent(
                                            k ->
                                                    list.text(
                                                            "kommentar",
                                                            k.kilde().orElse(Kilde.BRUKER),
                                                            k.verdi()));
                        });
        data.utdanning()
                .ifPresent(
                        u -> list.yesNo("student", u.kilde().orElse(Kilde.BRUKER), u.erStudent()));
        return list.build();
    }

    private static Optional<Gruppe> home(Soknad.Data data) {
        var list = new Faktaliste("bosituasjon");
        data.bosituasjon()
                .ifPresent(
                        b -> {
                            var kilde = b.kilde().orElse(Kilde.BRUKER);
                            list.code("botype", kilde, b.botype())
                                    .text("personer", kilde, b.antallPersoner().map(n -> n.raw()));
                        });
        return list.build();
    }

    private static Optional<Gruppe> income(Soknad.Data data) {
        var list = new Faktaliste("inntekt");
        data.okonomi().oversikt().stream()
                .flatMap(o -> o.inntekt().stream())
                .forEach(
                        i ->
                                list.money(
                                        i.tittel(),
                                        i.kilde(),
                                        i.netto().or(i::brutto),
                                        i.overstyrtAvBruker()));
        return list.build();
    }

    private static Optional<Gruppe> expenses(Soknad.Data data) {
        var list = new Faktaliste("utgift");
        var okonomi = data.okonomi();
        Stream.concat(
                        okonomi.oversikt().stream().flatMap(o -> o.utgift().stream()),
                        okonomi.opplysninger().utgift().stream())
                .forEach(p -> list.money(p.tittel(), p.kilde(), p.belop(), p.overstyrtAvBruker()));
        return list.build();
    }

    private static Optional<Gruppe> wealth(Soknad.Data data) {
        var list = new Faktaliste("formue");
        data.okonomi().oversikt().stream()
                .flatMap(o -> o.formue().stream())
                .forEach(p -> list.money(p.tittel(), p.kilde(), p.belop(), p.overstyrtAvBruker()));
        data.okonomi()
                .opplysninger()
                .bekreftelse()
                .forEach(b -> list.answer(b.tittel(), b.kilde(), b.verdi()));
        return list.build();
    }

    private static Optional<Gruppe> payments(Soknad.Data data) {
        var list = new Faktaliste("utbetaling");
        data.okonomi()
                .opplysninger()
                .utbetaling()
                .forEach(
                        u ->
                                list.money(
                                        u.tittel(),
                                        u.kilde(),
                                        u.netto().or(u::belop).or(u::brutto),
                                        u.overstyrtAvBruker()));
        return list.build();
    }

    // By the three numbers; what follows them (a pre-release, a build) makes no difference here.
    private static int compare(String a, String b) {
        var left = a.split("[-+.]", 4);
        var right = b.split("[-+.]", 4);
        for (int i = 0; i < 3; i++) {
            int difference = Integer.compare(number(left, i), number(right, i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static int number(String[] parts, int i) {
        return i < parts.length && parts[i].matches("[0-9]{1,9}") ? Integer.parseInt(parts[i]) : 0;
    }
}
