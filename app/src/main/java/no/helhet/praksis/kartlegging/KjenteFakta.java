package no.helhet.praksis.kartlegging;

import no.helhet.formats.digisos.soknad.Kilde;
import no.helhet.formats.digisos.soknad.Okonomi;
import no.helhet.formats.digisos.soknad.Soknad;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.sak.Saker;
import no.helhet.praksis.sak.Situasjoner;
import no.helhet.praksis.soknad.Soknader;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/// Gathers what is known of a person before anything is asked, with its source and its day: the
/// last finished mapping, the situation a worker stated, the latest application, the person's card.
/// A fact that the questions of this version have no place for is left out.
@Component
class KjenteFakta {
    private final KartleggingRepository kartlegginger;
    private final SvarRepository svar;
    private final Situasjoner situasjoner;
    private final Saker saker;
    private final Soknader soknader;
    private final Personer personer;
    private final Kartleggingsdag dag;

    KjenteFakta(
            KartleggingRepository kartlegginger,
            SvarRepository svar,
            Situasjoner situasjoner,
            Saker saker,
            Soknader soknader,
            Personer personer,
            Kartleggingsdag dag) {
        this.kartlegginger = kartlegginger;
        this.svar = svar;
        this.situasjoner = situasjoner;
        this.saker = saker;
        this.soknader = soknader;
        this.personer = personer;
        this.dag = dag;
    }

    /// @param barn the children the mapping is about
    List<KjentFaktum> find(PersonId id, Definisjon definisjon, List<UUID> barn) {
        return Stream.of(earlier(id), situation(id), application(id), card(id))
                .flatMap(List::stream)
                .filter(f -> hasPlace(f, definisjon, barn))
                .toList();
    }

    private static boolean hasPlace(KjentFaktum f, Definisjon definisjon, List<UUID> barn) {
        var about = f.sted().barn();
        return definisjon
                .find(f.sted().sporsmal())
                .filter(s -> s.aboutChild() ? barn.contains(about) : about.equals(Svarsted.INGEN))
                .filter(s -> Svarkontroll.fits(s, f.verdi()))
                .isPresent();
    }

    private List<KjentFaktum> earlier(PersonId id) {
        return kartlegginger
                .findLastFinished(id)
                .map(k -> svar.findAll(k.id()))
                .orElse(List.of())
                .stream()
                .filter(s -> s.verdi().isAnswer() && !(s.verdi() instanceof Svarverdi.Avstar))
                .map(s -> new KjentFaktum(s.sted(), s.verdi(), KjentFaktum.KARTLEGGING, s.dato()))
                .toList();
    }

    private List<KjentFaktum> situation(PersonId id) {
        var stated = situasjoner.findLatest(id).orElse(null);
        if (stated == null) {
            return List.of();
        }
        var s = stated.situasjon();
        return List.of(
                code("bolig.type", s.bosituasjon().name(), KjentFaktum.SITUASJON, s.dato()),
                code(
                        "arbeid.situasjon",
                        s.arbeidssituasjon().name(),
                        KjentFaktum.SITUASJON,
                        s.dato()));
    }

    private List<KjentFaktum> application(PersonId id) {
        var sak =
                saker.findByPerson(id).stream()
                        .filter(s -> s.soknadId() != null && s.status() != Sak.Status.AVSLUTTET)
                        .findFirst()
                        .orElse(null);
        if (sak == null) {
            return List.of();
        }
        var day = sak.sokt();
        var facts = new ArrayList<KjentFaktum>();
        var suggestion = situasjoner.suggest(sak);
        add(facts, "bolig.type", suggestion.bosituasjon(), day);
        add(facts, "arbeid.situasjon", suggestion.arbeidssituasjon(), day);
        Optional.ofNullable(sak.soknadId())
                .flatMap(soknader::find)
                .map(Soknader.Registrert::innhold)
                .ifPresent(soknad -> read(facts, soknad, day));
        return facts;
    }

    private static void read(List<KjentFaktum> facts, Soknad soknad, LocalDate day) {
        var wish = soknad.data().begrunnelse().hvaSokesOm().strip();
        if (!wish.isEmpty()) {
            facts.add(fact("onske", new Svarverdi.Ord(wish), KjentFaktum.SOKNAD, day));
        }
        var okonomi = soknad.data().okonomi();
        okonomi.oversikt().stream()
                .flatMap(o -> o.utgift().stream())
                .filter(p -> p.type().equals("husleie") && p.kilde() != Kilde.UTDATERT)
                .flatMap(p -> p.belop().stream())
                .flatMapToLong(b -> b.ore().stream())
                .findFirst()
                .ifPresent(
                        ore ->
                                facts.add(
                                        fact(
                                                "bolig.kostnad",
                                                new Svarverdi.Penger(ore),
                                                KjentFaktum.SOKNAD,
                                                day)));
        var sources = sources(okonomi);
        if (!sources.isEmpty()) {
            facts.add(
                    fact("inntekt.kilder", new Svarverdi.Koder(sources), KjentFaktum.SOKNAD, day));
        }
    }

    /// What the applicant lives on, as far as the application says: not to mention an income is not
    /// to have none.
    private static List<String> sources(Okonomi okonomi) {
        var stated =
                okonomi.oversikt().stream()
                        .flatMap(o -> o.inntekt().stream())
                        .filter(i -> i.kilde() != Kilde.UTDATERT)
                        .map(i -> i.type());
        var paid =
                okonomi.opplysninger().utbetaling().stream()
                        .filter(u -> u.kilde() != Kilde.UTDATERT && !u.overstyrtAvBruker())
                        .map(u -> u.type());
        return List.copyOf(
                new TreeSet<>(
                        Stream.concat(stated, paid)
                                .flatMap(type -> source(type).stream())
                                .toList()));
    }

    private static Optional<String> source(String type) {
        return switch (type) {
            case "jobb", "skatteopplysninger" -> Optional.of("LONN");
            case "navytelse" -> Optional.of("TRYGD");
            case "bostotte", "husbanken" -> Optional.of("BOSTOTTE");
            case "barnebidrag" -> Optional.of("BIDRAG");
            default -> Optional.empty();
        };
    }

    private List<KjentFaktum> card(PersonId id) {
        return personer.find(id).filter(p -> p.tolk() != null).stream()
                .map(p -> code("arbeid.norsk", "TOLK", KjentFaktum.PERSONKORT, dag.today()))
                .toList();
    }

    private static void add(
            List<KjentFaktum> facts, String sporsmal, @Nullable Enum<?> code, LocalDate day) {
        if (code != null) {
            facts.add(code(sporsmal, code.name(), KjentFaktum.SOKNAD, day));
        }
    }

    private static KjentFaktum code(String sporsmal, String code, String kilde, LocalDate day) {
        return fact(sporsmal, new Svarverdi.Koder(List.of(code)), kilde, day);
    }

    private static KjentFaktum fact(String sporsmal, Svarverdi verdi, String kilde, LocalDate day) {
        return new KjentFaktum(Svarsted.of(sporsmal), verdi, kilde, day);
    }
}
