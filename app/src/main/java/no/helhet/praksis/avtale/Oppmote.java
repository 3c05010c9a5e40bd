package no.helhet.praksis.avtale;

import no.helhet.praksis.avtale.Avtale.Angre;
import no.helhet.praksis.avtale.Avtale.Mote;
import no.helhet.praksis.avtale.Avtale.Status;
import no.helhet.praksis.avtale.Oppfolging.Utfall;
import no.helhet.praksis.mottak.Henvendelse.Kanal;
import no.helhet.praksis.mottak.Henvendelser;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/// Who came to an appointment and who did not, and what was done about those.
@Service
@Transactional
class Oppmote {
    private static final int LEAST_REASON = 10;
    private static final int MOST_REASON = 2000;
    private final AvtaleRepository avtaler;
    private final OppfolgingRepository oppfolginger;
    private final Avtaleinnstillinger innstillinger;
    private final Avtaler leser;
    private final Henvendelser henvendelser;
    private final Paminnelser paminnelser;
    private final Personer personer;
    private final Avtalespor spor;
    private final Avtaletid tid;

    Oppmote(
            AvtaleRepository avtaler,
            OppfolgingRepository oppfolginger,
            Avtaleinnstillinger innstillinger,
            Avtaler leser,
            Henvendelser henvendelser,
            Paminnelser paminnelser,
            Personer personer,
            Avtalespor spor,
            Avtaletid tid) {
        this.avtaler = avtaler;
        this.oppfolginger = oppfolginger;
        this.innstillinger = innstillinger;
        this.leser = leser;
        this.henvendelser = henvendelser;
        this.paminnelser = paminnelser;
        this.personer = personer;
        this.spor = spor;
        this.tid = tid;
    }

    /// The person has come, or answers the telephone: they stand in the queue. Anyone at the desk
    /// can say so, also of a person whose card is closed to them.
    Avtalesvar arrive(AvtaleId id) {
        var a = avtaler.lock(id).filter(leser::isHere).orElse(null);
        if (a == null) {
            return new Avtalesvar.Lukket();
        }
        if (a.status() == Status.MOTT) {
            return new Avtalesvar.Gjort(a);
        }
        if (a.status() == Status.AVLYST) {
            return new Avtalesvar.Endret(a);
        }
        if (!a.dag().equals(tid.today())) {
            return Avtalesvar.Mangler.of("kom", "avtale.feil.dag");
        }
        var kanal = a.mote() == Mote.TELEFON ? Kanal.TELEFON : Kanal.AVTALE;
        var henvendelse =
                henvendelser.arrive(id.id(), a.personId(), kanal, a.sprak(), a.tolk()).orElse(null);
        if (henvendelse == null) {
            return new Avtalesvar.Lukket();
        }
        avtaler.setStatus(id, Status.MOTT, henvendelse.id(), null, tid.now());
        oppfolginger.close(id, Utfall.MOTTE_LIKEVEL, "", tid.now());
        paminnelser.withdraw(a);
        return told(a, "AVTALE_MOTT");
    }

    /// The person has not come, and the office has waited as long as it does.
    ///
    /// @param version of the appointment that was read
    Avtalesvar miss(AvtaleId id, int version) {
        var a = avtaler.lock(id).filter(leser::isHere).orElse(null);
        if (a == null) {
            return new Avtalesvar.Lukket();
        }
        if (a.status() == Status.IKKE_MOTT) {
            return new Avtalesvar.Gjort(a);
        }
        if (!a.isBooked() || a.version() != version) {
            return new Avtalesvar.Endret(a);
        }
        var late = a.start().plus(innstillinger.find(a.enhetsnr()).patience());
        return late.isAfter(tid.now())
                ? Avtalesvar.Mangler.of("ikkemott", "avtale.feil.fortidlig")
                : missed(a, Angre.BOOKET);
    }

    /// By the end of the day, of whom nobody has said that they came.
    void missForgotten(AvtaleId id) {
        avtaler.lock(id)
                .filter(a -> a.isBooked() && a.slutt().isBefore(tid.now()))
                .ifPresent(a -> missed(a, null));
    }

    /// Those that nobody has said what came of.
    List<AvtaleId> findForgotten(String kommunenr) {
        return avtaler.findForgotten(kommunenr, tid.now());
    }

    private Avtalesvar missed(Avtale a, @Nullable Angre undo) {
        personer.workInDistrictOf(a.personId());
        avtaler.setStatus(a.id(), Status.IKKE_MOTT, null, undo, tid.now());
        oppfolginger.open(a);
        paminnelser.withdraw(a);
        return told(a, "AVTALE_IKKE_MOTT");
    }

    /// Somebody has called, or writes why not.
    Avtalesvar followUp(AvtaleId id, String utfall, String begrunnelse) {
        var a = avtaler.lock(id).filter(leser::isHere).orElse(null);
        if (a == null) {
            return new Avtalesvar.Lukket();
        }
        var refusal = leser.refuse(a.personId());
        if (refusal != null) {
            return refusal;
        }
        var chosen =
                switch (utfall) {
                    case "RINGT" -> Utfall.RINGT;
                    case "IKKE_AKTUELT" -> Utfall.IKKE_AKTUELT;
                    case "MOTTE_LIKEVEL" -> Utfall.MOTTE_LIKEVEL;
                    default -> null;
                };
        if (chosen == null) {
            return Avtalesvar.Mangler.of("utfall", "avtale.feil.utfall");
        }
        var why = begrunnelse.strip();
        if (why.length() > MOST_REASON
                || chosen == Utfall.IKKE_AKTUELT && why.length() < LEAST_REASON) {
            return Avtalesvar.Mangler.of("begrunnelse", "avtale.feil.begrunnelse");
        }
        if (a.status() != Status.IKKE_MOTT) {
            return new Avtalesvar.Endret(a);
        }
        personer.workInDistrictOf(a.personId());
        oppfolginger.close(id, chosen, why, tid.now());
        if (chosen == Utfall.MOTTE_LIKEVEL) {
            avtaler.setStatus(id, Status.MOTT, null, null, tid.now());
        }
        return told(a, "AVTALE_FULGT_OPP");
    }

    private Avtalesvar told(Avtale a, String type) {
        spor.write(a, type);
        return new Avtalesvar.Gjort(avtaler.find(a.id()).orElseThrow());
    }
}
