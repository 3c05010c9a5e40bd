package no.helhet.praksis.mottak;

import static no.helhet.praksis.mottak.Ko.SIGN;

import no.helhet.platform.database.Scopes;
import no.helhet.platform.live.LiveSigns;
import no.helhet.platform.web.Problem;
import no.helhet.praksis.mottak.Henvendelse.Gjelder;
import no.helhet.praksis.mottak.Henvendelse.Hast;
import no.helhet.praksis.mottak.Henvendelse.Kanal;
import no.helhet.praksis.mottak.Henvendelse.Status;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Registers an enquiry and gives it its number.
@Service
@Transactional
class Registrering {
    private static final int MOST_TEXT = 200;
    private final HenvendelseRepository henvendelser;
    private final BillettRepository billetter;
    private final Hvemoppslag oppslag;
    private final Personer personer;
    private final Mottakspor spor;
    private final Mottakstid tid;
    private final LiveSigns signs;

    Registrering(
            HenvendelseRepository henvendelser,
            BillettRepository billetter,
            Hvemoppslag oppslag,
            Personer personer,
            Mottakspor spor,
            Mottakstid tid,
            LiveSigns signs) {
        this.henvendelser = henvendelser;
        this.billetter = billetter;
        this.oppslag = oppslag;
        this.personer = personer;
        this.spor = spor;
        this.tid = tid;
        this.signs = signs;
    }

    /// The same form sent twice is one enquiry; a person who already waits keeps that place, moved
    /// to the front when the new one can not wait.
    Mottaksvar register(Henvendelsesskjema skjema) {
        var nokkel = skjema.nokkel();
        var kanal = skjema.kanal();
        var hast = skjema.hast();
        var gjelder = skjema.gjelder();
        var wrong = new ArrayList<Problem>();
        check(wrong, nokkel != null, "hvem", "mottak.feil.nokkel");
        check(wrong, kanal != null, "kanal", "mottak.feil.kanal");
        check(wrong, hast != null, "hast", "mottak.feil.hast");
        check(wrong, gjelder != null, "gjelder", "mottak.feil.gjelder");
        check(wrong, skjema.felt("tekst").length() <= MOST_TEXT, "tekst", "mottak.feil.tekst");
        check(wrong, skjema.sprak().matches("([a-z]{2,3})?"), "sprak", "mottak.feil.sprak");
        if (nokkel == null
                || kanal == null
                || hast == null
                || gjelder == null
                || !wrong.isEmpty()) {
            return new Mottaksvar.Mangler(wrong);
        }
        return switch (oppslag.find(skjema.person(), skjema.felt("hvem"))) {
            case Hvemoppslag.Svar.Feil(var problem) -> new Mottaksvar.Mangler(List.of(problem));
            case Hvemoppslag.Svar.Funnet(var hvem) ->
                    register(nokkel, hvem, kanal, hast, gjelder, skjema);
        };
    }

    private static void check(List<Problem> wrong, boolean right, String field, String key) {
        if (!right) {
            wrong.add(new Problem(field, key));
        }
    }

    private Mottaksvar register(
            UUID nokkel,
            Hvem hvem,
            Kanal kanal,
            Hast hast,
            Gjelder gjelder,
            Henvendelsesskjema skjema) {
        var actor = Scopes.current().actor();
        var office = Scopes.current().kommuner().getFirst();
        var person = hvem.person();
        var kommunenr = person == null ? office : person.kommunenr();
        var dag = tid.today();
        // The row of the series is held first: two who register the same come one after the other.
        var billett = billetter.next(office, actor.enhetsnr(), dag, kanal.rekke());
        var id = new HenvendelseId(kommunenr, nokkel);
        var before = henvendelser.find(id);
        if (before.isPresent()) {
            return new Mottaksvar.Gjort(before.get());
        }
        if (person != null) {
            var open = henvendelser.findOpen(person, actor.enhetsnr());
            if (open.isPresent()) {
                return already(open.get(), hast);
            }
            personer.workInDistrictOf(person);
        }
        var known = person == null ? null : personer.find(person).orElse(null);
        var h =
                new Henvendelse(
                        id,
                        actor.enhetsnr(),
                        billett,
                        person,
                        hvem.navn(),
                        hvem.telefon(),
                        kanal,
                        hast,
                        gjelder,
                        skjema.felt("tekst"),
                        sprak(skjema, known),
                        tolk(skjema, known),
                        skjema.vedNummer(),
                        Status.VENTER,
                        tid.now(),
                        actor.navn(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0);
        henvendelser.insert(h, actor);
        spor.write(
                h,
                "HENVENDELSE_REGISTRERT",
                Map.of(
                        "enhetsnr", h.enhetsnr(),
                        "kanal", kanal.name(),
                        "hast", hast.name(),
                        "gjelder", gjelder.name()));
        signs.send(h.enhetsnr(), SIGN);
        return new Mottaksvar.Gjort(h);
    }

    private Mottaksvar already(Henvendelse open, Hast hast) {
        if (!hast.isEmergency() || open.hast().isEmergency()) {
            return new Mottaksvar.StarAlt(open);
        }
        henvendelser.setHast(open.id(), hast);
        spor.write(open, "HENVENDELSE_HASTER", Map.of("hast", hast.name()));
        signs.send(open.enhetsnr(), SIGN);
        return new Mottaksvar.StarAlt(henvendelser.find(open.id()).orElseThrow());
    }

    private static String sprak(Henvendelsesskjema skjema, @Nullable Person known) {
        if (!skjema.sprak().isEmpty()) {
            return skjema.sprak();
        }
        return known == null ? "nb" : known.sprak();
    }

    private static boolean tolk(Henvendelsesskjema skjema, @Nullable Person known) {
        return skjema.tolk() || skjema.sprak().isEmpty() && known != null && known.tolk() != null;
    }
}
