package no.helhet.praksis.avtale;

import no.helhet.platform.access.Ansatt;
import no.helhet.platform.access.Directory;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.outbox.OutgoingMessage.Channel;
import no.helhet.platform.web.Problem;
import no.helhet.praksis.avtale.Avtale.Angre;
import no.helhet.praksis.avtale.Avtale.Mote;
import no.helhet.praksis.avtale.Avtale.Status;
import no.helhet.praksis.avtale.Oppfolging.Utfall;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.person.Telefon;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Books an appointment in a free slot. The slot's row is held, so that it is taken by exactly one.
@Service
@Transactional
class Timebestilling {
    private static final int MOST_EMAIL = 120;
    private final AvtaleRepository avtaler;
    private final LukeRepository luker;
    private final OppfolgingRepository oppfolginger;
    private final Avtaler leser;
    private final Ledigeluker ledige;
    private final Paminnelser paminnelser;
    private final Personer personer;
    private final Directory directory;
    private final Avtalespor spor;
    private final Avtaletid tid;

    Timebestilling(
            AvtaleRepository avtaler,
            LukeRepository luker,
            OppfolgingRepository oppfolginger,
            Avtaler leser,
            Ledigeluker ledige,
            Paminnelser paminnelser,
            Personer personer,
            Directory directory,
            Avtalespor spor,
            Avtaletid tid) {
        this.avtaler = avtaler;
        this.luker = luker;
        this.oppfolginger = oppfolginger;
        this.leser = leser;
        this.ledige = ledige;
        this.paminnelser = paminnelser;
        this.personer = personer;
        this.directory = directory;
        this.spor = spor;
        this.tid = tid;
    }

    /// How a person is reminded.
    ///
    /// @param kanal null for not at all
    private record Varsel(@Nullable Channel kanal, String til) {}

    /// The same form sent twice is one appointment.
    Avtalesvar book(PersonId id, Avtaleskjema skjema) {
        var refusal = leser.refuse(id);
        if (refusal != null) {
            return refusal;
        }
        var person = personer.find(id).orElseThrow();
        var nokkel = skjema.nokkel();
        var lukeId = skjema.luke();
        var tema = skjema.tema();
        var mote = skjema.mote();
        var varsel = varsel(skjema);
        var wrong = new ArrayList<Problem>();
        check(wrong, nokkel != null, "luke", "avtale.feil.nokkel");
        check(wrong, tema != null, "tema", "avtale.feil.tema");
        check(wrong, mote != null, "mote", "avtale.feil.mote");
        check(wrong, skjema.lengde() >= 0, "lengde", "avtale.feil.lengde");
        check(wrong, skjema.felt("sprak").matches("[a-z]{2,3}"), "sprak", "avtale.feil.sprak");
        check(wrong, varsel != null, "varsel", "avtale.feil.varsel");
        check(
                wrong,
                varsel == null || isSafe(person, varsel, skjema),
                "trygg",
                "avtale.feil.trygg");
        check(wrong, lukeId != null, "luke", "avtale.feil.luke");
        if (nokkel == null
                || lukeId == null
                || tema == null
                || mote == null
                || varsel == null
                || !wrong.isEmpty()) {
            return new Avtalesvar.Mangler(wrong);
        }
        var avtaleId = new AvtaleId(id.kommunenr(), nokkel);
        return book(person, avtaleId, lukeId, tema, mote, varsel, skjema);
    }

    private static void check(List<Problem> wrong, boolean right, String field, String key) {
        if (!right) {
            wrong.add(new Problem(field, key));
        }
    }

    /// Nothing goes to a protected person unless somebody says that it is safe there.
    private static boolean isSafe(Person person, Varsel varsel, Avtaleskjema skjema) {
        return varsel.kanal() == null || !person.skjermet() || skjema.trygg();
    }

    /// Null when what is typed is neither a telephone number nor an e-mail address.
    private static @Nullable Varsel varsel(Avtaleskjema skjema) {
        var typed = skjema.felt("varsel");
        if (typed.isEmpty()) {
            return new Varsel(null, "");
        }
        if (typed.length() <= MOST_EMAIL && typed.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            return new Varsel(Channel.EPOST, typed);
        }
        return Telefon.parse(typed).map(number -> new Varsel(Channel.SMS, number)).orElse(null);
    }

    private Avtalesvar book(
            Person person,
            AvtaleId id,
            LukeId lukeId,
            Kompetanse tema,
            Mote mote,
            Varsel varsel,
            Avtaleskjema skjema) {
        var luke = luker.lock(lukeId).filter(this::isHere).orElse(null);
        // After the slot is held: the same form sent at once comes one after the other.
        var before = avtaler.find(id);
        if (before.isPresent()) {
            return new Avtalesvar.Gjort(before.get());
        }
        if (luke == null) {
            return new Avtalesvar.Opptatt(ledige.find(skjema).stream().limit(5).toList());
        }
        if (!luker.isFree(lukeId) || !luke.start().isAfter(tid.now())) {
            return new Avtalesvar.Opptatt(ledige.nearest(skjema, luke.start()));
        }
        var wrong = refuse(person, luke, skjema.lengde());
        if (wrong != null) {
            return Avtalesvar.Mangler.of("luke", wrong);
        }
        personer.workInDistrictOf(person.id());
        var length = skjema.lengde() == 0 ? luke.minutter() : skjema.lengde();
        var now = tid.now();
        var avtale =
                new Avtale(
                        id,
                        luke.enhetsnr(),
                        person.id(),
                        lukeId,
                        luke.brukerId(),
                        luke.brukerNavn(),
                        luke.start(),
                        luke.start().plus(Duration.ofMinutes(length)),
                        tema,
                        mote,
                        skjema.felt("sprak"),
                        skjema.tolk(),
                        varsel.kanal(),
                        varsel.til(),
                        Status.BOOKET,
                        "",
                        false,
                        null,
                        0,
                        0,
                        now,
                        Angre.INGEN,
                        null);
        avtaler.insert(avtale);
        luker.setHolder(lukeId, id);
        oppfolginger
                .findOpen(person.id())
                .forEach(missed -> oppfolginger.close(missed, Utfall.NY_AVTALE, "", now));
        paminnelser.plan(avtale);
        spor.write(avtale, "AVTALE_BESTILT");
        return new Avtalesvar.Gjort(avtale);
    }

    private boolean isHere(Luke luke) {
        return luke.enhetsnr().equals(Scopes.current().actor().enhetsnr());
    }

    /// The key of why the person can not be met in the slot, or null.
    ///
    /// @param minutes needed, 0 for the whole slot
    @Nullable String refuse(Person person, Luke luke, int minutes) {
        if (minutes > luke.minutter()) {
            return "avtale.feil.kort";
        }
        if (personer.isInhabil(luke.brukerId(), person.id())) {
            return "avtale.feil.inhabil";
        }
        if (person.skjermet()
                && !directory.findAnsatt(luke.brukerId()).map(Ansatt::klarert).orElse(false)) {
            return "avtale.feil.klarert";
        }
        var overlaps =
                avtaler.findComing(person.id(), tid.now()).stream()
                        .anyMatch(
                                a ->
                                        a.start().isBefore(luke.slutt())
                                                && a.slutt().isAfter(luke.start())
                                                && !a.lukeId().equals(luke.id()));
        return overlaps ? "avtale.feil.opptattperson" : null;
    }
}
