package no.helhet.praksis.henvisning;

import no.helhet.regelverk.frister.Fristtype;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;

/// What happens to a referral after it was written: the receiver's answer, the end, another worker.
@Service
@Transactional
class Henvisningsoppfolging {
    private final HenvisningRepository henvisninger;
    private final Henvisningsgang gang;
    private final Henvisningsspor spor;
    private final Henvisningsregler regler;

    Henvisningsoppfolging(
            HenvisningRepository henvisninger,
            Henvisningsgang gang,
            Henvisningsspor spor,
            Henvisningsregler regler) {
        this.henvisninger = henvisninger;
        this.gang = gang;
        this.spor = spor;
        this.regler = regler;
    }

    /// The receiver has answered.
    ///
    /// @param dag the answer came: from the day it was sent to today
    /// @param tekst what it says; the reason of a no
    Henvisningssvar answer(
            HenvisningId id, boolean ja, LocalDate dag, Skritt.Svarmate mate, String tekst) {
        var handling = ja ? Henvisningshandling.AKSEPTER : Henvisningshandling.AVVIS;
        return gang.perform(
                id,
                h -> {
                    if (handling.from(h.status()).isPresent() && !isBetween(h, dag)) {
                        return Henvisningssvar.Mangler.of("dag", "henvisning.feil.dag");
                    }
                    if (!ja && tekst.isBlank()) {
                        return Henvisningssvar.Mangler.of("tekst", "henvisning.feil.avvist");
                    }
                    return gang.move(
                            h,
                            new Skritt(
                                    handling,
                                    dag,
                                    mate,
                                    tekst.strip(),
                                    null,
                                    Henvisningsgang.actor().navn()),
                            regler.frist(Fristtype.HENVISNING_UTFORING, dag));
                });
    }

    /// What the receiver accepted is done.
    ///
    /// @param dag it was done: from the day it was sent to today
    /// @param tekst what came of it; may be empty
    Henvisningssvar complete(HenvisningId id, LocalDate dag, String tekst) {
        return gang.perform(
                id,
                h ->
                        Henvisningshandling.UTFOR.from(h.status()).isPresent() && !isBetween(h, dag)
                                ? Henvisningssvar.Mangler.of("utfortDag", "henvisning.feil.dag")
                                : gang.move(
                                        h,
                                        Skritt.of(
                                                Henvisningshandling.UTFOR,
                                                dag,
                                                tekst.strip(),
                                                Henvisningsgang.actor().navn()),
                                        h.frist()));
    }

    /// @param grunn why; required
    Henvisningssvar withdraw(HenvisningId id, String grunn) {
        return gang.perform(
                id,
                h ->
                        grunn.isBlank()
                                ? Henvisningssvar.Mangler.of("grunn", "henvisning.feil.grunn")
                                : gang.move(
                                        h,
                                        Skritt.of(
                                                Henvisningshandling.TREKK,
                                                regler.today(),
                                                grunn.strip(),
                                                Henvisningsgang.actor().navn()),
                                        h.frist()));
    }

    /// The one who acts has it from here on.
    Henvisningssvar takeOver(HenvisningId id) {
        return gang.perform(
                id,
                h -> {
                    var actor = Henvisningsgang.actor();
                    if (!h.status().isOpen()) {
                        return new Henvisningssvar.FeilTilstand();
                    }
                    if (!h.hos().equals(actor.id())) {
                        henvisninger.giveTo(id, actor);
                        spor.write(h, "HENVISNING_OVERTATT");
                    }
                    return gang.done(id);
                });
    }

    private boolean isBetween(Henvisning h, LocalDate dag) {
        var sent =
                henvisninger.findSkritt(h.id()).stream()
                        .filter(s -> s.handling() == Henvisningshandling.SEND)
                        .map(Skritt::dag)
                        .findFirst()
                        .orElseThrow();
        return !dag.isBefore(sent) && !dag.isAfter(regler.today());
    }
}
