package no.helhet.praksis.mottak;

import static no.helhet.praksis.mottak.Ko.SIGN;

import no.helhet.platform.access.Ansatt;
import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.files.FilId;
import no.helhet.platform.live.LiveSigns;
import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Places;
import no.helhet.platform.web.Problem;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.person.Persontilgang;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The way in to one enquiry: held against impartiality and address protection, and logged whether
/// it opens or not.
@Service
@Transactional
class Samtale {
    private static final int EARLIER = 6;
    private final HenvendelseRepository henvendelser;
    private final SvarRepository svar;
    private final Hvemoppslag oppslag;
    private final Personer personer;
    private final Directory directory;
    private final Places places;
    private final Mottakspor spor;
    private final Mottakstid tid;
    private final LiveSigns signs;

    Samtale(
            HenvendelseRepository henvendelser,
            SvarRepository svar,
            Hvemoppslag oppslag,
            Personer personer,
            Directory directory,
            Places places,
            Mottakspor spor,
            Mottakstid tid,
            LiveSigns signs) {
        this.henvendelser = henvendelser;
        this.svar = svar;
        this.oppslag = oppslag;
        this.personer = personer;
        this.directory = directory;
        this.places = places;
        this.spor = spor;
        this.tid = tid;
        this.signs = signs;
    }

    /// The enquiry, when the present user may read it.
    ///
    /// @param hva what is opened, for the access log
    Optional<Henvendelse> enter(HenvendelseId id, String hva) {
        return henvendelser
                .find(id)
                .filter(h -> h.enhetsnr().equals(Scopes.current().actor().enhetsnr()))
                .filter(
                        h -> {
                            var person = h.personId();
                            var open = person == null || personer.checkAccess(person).erTillatt();
                            spor.read(open ? hva : "mottak.nektet", person);
                            return open;
                        });
    }

    Optional<Samtaleside> open(HenvendelseId id, Avslutningsskjema skjema, List<Problem> feil) {
        return enter(id, "mottak.samtale").map(h -> page(h, skjema, feil));
    }

    private Samtaleside page(Henvendelse h, Avslutningsskjema skjema, List<Problem> feil) {
        var id = h.personId();
        var person = id == null ? null : personer.find(id).orElse(null);
        var began = h.hentet() == null ? h.ankom() : h.hentet();
        return new Samtaleside(
                h,
                person,
                id == null ? null : personer.findHusstand(id),
                id == null ? List.of() : earlier(h, id),
                colleagues(h),
                svar.find(h.id()).isPresent(),
                skjema,
                feil,
                id == null ? List.of() : places.fill("person.topp", id.path()),
                id == null ? List.of() : places.fill("person.kort.midt", id.path()),
                id == null ? List.of() : places.fill("person.kort.handlinger", id.path()),
                id == null ? List.of() : places.fill("mottak.samtale", id.path()),
                tid.today(),
                Mottakstid.minutes(began, tid.now()));
    }

    private List<Henvendelse> earlier(Henvendelse h, PersonId person) {
        return henvendelser.findByPerson(person, EARLIER).stream()
                .filter(e -> !e.id().equals(h.id()))
                .toList();
    }

    private List<Choice> colleagues(Henvendelse h) {
        return directory.findAnsatteAt(h.enhetsnr(), Rolle.VEILEDER, tid.today()).stream()
                .filter(a -> !a.id().equals(h.hos()))
                .map((Ansatt a) -> new Choice(a.id().toString(), a.navn()))
                .toList();
    }

    /// The letter that was given, for the one who may read the enquiry.
    Optional<FilId> findAnswer(HenvendelseId id) {
        return enter(id, "mottak.svar").flatMap(h -> svar.find(h.id()));
    }

    /// It turns out who an unknown person is.
    ///
    /// @param picked chosen from the list, null when none was
    Mottaksvar identify(HenvendelseId id, int version, @Nullable PersonId picked, String typed) {
        var h = henvendelser.lock(id).orElse(null);
        if (h == null || !h.enhetsnr().equals(Scopes.current().actor().enhetsnr())) {
            return new Mottaksvar.Lukket();
        }
        if (h.version() != version || !h.isOpen() || h.personId() != null) {
            return new Mottaksvar.Opptatt(h);
        }
        return switch (oppslag.find(picked, typed)) {
            case Hvemoppslag.Svar.Feil(var problem) -> new Mottaksvar.Mangler(List.of(problem));
            case Hvemoppslag.Svar.Funnet(var hvem) when hvem.person() == null ->
                    Mottaksvar.Mangler.of("hvem", "mottak.feil.hvem.velg");
            case Hvemoppslag.Svar.Funnet(var hvem) -> link(h, hvem.person());
        };
    }

    private Mottaksvar link(Henvendelse h, PersonId person) {
        if (!person.kommunenr().equals(h.id().kommunenr())) {
            return Mottaksvar.Mangler.of("hvem", "mottak.feil.hvem.kommune");
        }
        if (personer.checkAccess(person) instanceof Persontilgang.Nektet(var grunn)) {
            return grunn == Persontilgang.Grunn.INHABIL
                    ? new Mottaksvar.Inhabil()
                    : new Mottaksvar.Lukket();
        }
        var open = henvendelser.findOpen(person, h.enhetsnr());
        if (open.isPresent()) {
            return new Mottaksvar.StarAlt(open.get());
        }
        var skjermet = personer.find(person).orElseThrow().skjermet();
        henvendelser.setPerson(h.id(), person, skjermet);
        var known = henvendelser.find(h.id()).orElseThrow();
        spor.write(known, "HENVENDELSE_IDENTIFISERT", Map.of());
        signs.send(h.enhetsnr(), SIGN);
        return new Mottaksvar.Gjort(known);
    }
}
