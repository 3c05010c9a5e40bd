package no.helhet.praksis.vedtak;

import no.helhet.formats.bank.Kontonummer;
import no.helhet.formats.digisos.soknad.Familie;
import no.helhet.formats.digisos.soknad.Opplysning;
import no.helhet.formats.digisos.soknad.Sivilstatus;
import no.helhet.formats.digisos.soknad.Soknad;
import no.helhet.praksis.person.Husstand;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.vedtak.Innhold.Aktiviteten;
import no.helhet.praksis.vedtak.Innhold.Barn;
import no.helhet.praksis.vedtak.Innhold.Betalinger;
import no.helhet.praksis.vedtak.Innhold.Malform;
import no.helhet.praksis.vedtak.Innhold.Okonomi;
import no.helhet.praksis.vedtak.Innhold.Opphav;
import no.helhet.regelverk.livsopphold.Husholdning;
import no.helhet.regelverk.livsopphold.Kilde;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a draft begins with: what is known of the person and household, and what the application
/// says. Everything bears its source; what the applicant has marked as outdated is left out.
final class FirstDraft {
    private final Sak sak;
    private final Person person;
    private final Husstand husstand;
    private final @Nullable Soknad soknad;

    FirstDraft(Sak sak, Person person, Husstand husstand, @Nullable Soknad soknad) {
        this.sak = sak;
        this.person = person;
        this.husstand = husstand;
        this.soknad = soknad;
    }

    Innhold make() {
        var type = husholdning();
        var okonomi =
                new Okonomi(
                        sak.fom(),
                        sak.tom(),
                        type.verdi(),
                        type.kilde(),
                        soknad == null ? List.of() : SoknadsOkonomi.behov(soknad),
                        soknad == null ? List.of() : SoknadsOkonomi.inntekter(soknad),
                        List.of());
        return new Innhold(
                Innhold.SKJEMA,
                okonomi,
                barn(),
                List.of(),
                Aktiviteten.EMPTY,
                onske(),
                Vurdering.begun("nn".equals(person.sprak()) ? Malform.NN : Malform.NB),
                new Betalinger(kontonummer(), null, List.of()),
                sak.type() == Sak.Type.NODHJELP ? nodhjelp() : null,
                Map.of());
    }

    private record Fra<T>(T verdi, Opphav kilde) {}

    private Fra<Husholdning.Type> husholdning() {
        var partner = husstand.partner();
        if (partner != null) {
            return new Fra<>(
                    partner.borSammen() ? Husholdning.Type.PAR : Husholdning.Type.ENSLIG,
                    opphav(partner.kilde(), partner.dato().toString()));
        }
        var status =
                Optional.ofNullable(soknad)
                        .flatMap(s -> s.data().familie())
                        .flatMap(Familie::sivilstatus)
                        .orElse(null);
        if (status == null) {
            return new Fra<>(Husholdning.Type.ENSLIG, new Opphav(Kilde.Type.SYSTEM, ""));
        }
        var married =
                status.status() == Sivilstatus.Status.GIFT
                        || status.status() == Sivilstatus.Status.SAMBOER;
        var together = status.borSammenMed().or(status::folkeregistrertMedEktefelle).orElse(true);
        return new Fra<>(
                married && together ? Husholdning.Type.PAR : Husholdning.Type.ENSLIG,
                SoknadsOkonomi.opphav(status.kilde()));
    }

    private List<Barn> barn() {
        if (!husstand.barn().isEmpty()) {
            var list = new ArrayList<Barn>();
            for (var m : husstand.barn()) {
                var p = m.person();
                var name = p.navn() == null ? "Barn " + (list.size() + 1) : p.navn().fornavn();
                var source = opphav(m.kilde(), m.dato().toString());
                list.add(
                        child(
                                "b" + (list.size() + 1),
                                name,
                                p.fodselsdato(),
                                m.andel(),
                                source,
                                source));
            }
            return list;
        }
        return soknad == null
                ? List.of()
                : soknad.data().familie().map(f -> ansvar(f.forsorgerplikt())).orElse(List.of());
    }

    private static List<Barn> ansvar(Familie.Forsorgerplikt plikt) {
        var list = new ArrayList<Barn>();
        for (var a : plikt.ansvar()) {
            var barn = a.barn().orElse(null);
            if (barn == null || barn.kilde() == no.helhet.formats.digisos.soknad.Kilde.UTDATERT) {
                continue;
            }
            var here =
                    a.borSammenMed()
                            .map(Opplysning::verdi)
                            .or(() -> a.erFolkeregistrertSammen().map(Opplysning::verdi))
                            .orElse(false);
            var delt = a.harDeltBosted().map(Opplysning::verdi).orElse(false);
            var stated =
                    a.samvarsgrad()
                            .filter(
                                    o ->
                                            o.kilde()
                                                    != no.helhet.formats.digisos.soknad.Kilde
                                                            .UTDATERT)
                            .flatMap(o -> o.verdi().verdi().stream().boxed().findFirst())
                            .map(v -> Math.clamp(v, 0, 100));
            // One who lives here without delt bosted has the full rate: samvar with the other
            // parent does not lower it.
            int andel = delt || !here ? stated.orElse(here ? 100 : 0) : 100;
            list.add(
                    child(
                            "b" + (list.size() + 1),
                            barn.navn().fornavn(),
                            barn.fodselsdato().flatMap(d -> d.dato()).orElse(null),
                            andel,
                            SoknadsOkonomi.opphav(barn.kilde()),
                            SoknadsOkonomi.opphav(no.helhet.formats.digisos.soknad.Kilde.BRUKER)));
        }
        return list;
    }

    private static Barn child(
            String id,
            String navn,
            java.time.@Nullable LocalDate fodt,
            int andel,
            Opphav fodtKilde,
            Opphav bostedKilde) {
        var delt = andel > 0 && andel < 100;
        return new Barn(id, navn, fodt, andel, delt, fodtKilde, bostedKilde, "", "", "", "");
    }

    private Map<Feltgruppe, String> onske() {
        var texts = new LinkedHashMap<Feltgruppe, String>();
        if (soknad != null) {
            texts.put(Feltgruppe.ONSKE, soknad.data().begrunnelse().hvaSokesOm().strip());
        }
        return texts;
    }

    private Innhold.Nodhjelp nodhjelp() {
        var navn = person.navn();
        return new Innhold.Nodhjelp(
                navn == null ? "" : navn.full(),
                soknad == null ? "" : soknad.data().begrunnelse().hvaSokesOm().strip(),
                "",
                "",
                0);
    }

    private @Nullable String kontonummer() {
        var known = person.kontonummer();
        if (known != null) {
            return known.verdi();
        }
        return Optional.ofNullable(soknad)
                .flatMap(s -> s.data().personalia().kontonummer().verdi())
                .flatMap(k -> Kontonummer.parse(k).accepted())
                .map(Kontonummer::value)
                .orElse(null);
    }

    private static Opphav opphav(String kilde, String tekst) {
        return switch (kilde) {
            case "BRUKER", "SOKNAD" -> new Opphav(Kilde.Type.BRUKER, tekst);
            case "SAKSBEHANDLER" -> new Opphav(Kilde.Type.SAKSBEHANDLER, tekst);
            default -> new Opphav(Kilde.Type.SYSTEM, tekst);
        };
    }
}
