package no.helhet.praksis.kvalifisering;

import no.helhet.regelverk.kvalifisering.SamordnetYtelse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/// What the benefit is calculated from besides attendance: children, and benefits that reduce it;
/// and the short form to the statistics.
@Service
@Transactional
class Programgrunnlaget {
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);
    private final Programinngang inngang;
    private final ProgramRepository programmer;
    private final ProgramgrunnlagRepository grunnlag;
    private final ManedRepository maneder;
    private final Programspor spor;
    private final Programregler regler;

    Programgrunnlaget(
            Programinngang inngang,
            ProgramRepository programmer,
            ProgramgrunnlagRepository grunnlag,
            ManedRepository maneder,
            Programspor spor,
            Programregler regler) {
        this.inngang = inngang;
        this.programmer = programmer;
        this.grunnlag = grunnlag;
        this.maneder = maneder;
        this.spor = spor;
        this.regler = regler;
    }

    Programsvar addChild(ProgramId id, UUID key, @Nullable LocalDate fodt, String kilde) {
        return inngang.granted(
                id,
                p -> {
                    if (fodt == null || fodt.isAfter(regler.today())) {
                        return Programsvar.Mangler.of("barnfodt", "kvalifisering.feil.barn");
                    }
                    if (kilde.isBlank()) {
                        return Programsvar.Mangler.of("barnkilde", "kvalifisering.feil.kilde");
                    }
                    if (grunnlag.insert(p, new Programbarn(key, id.id(), fodt, kilde.strip()))) {
                        changed(p, "PROGRAM_BARN");
                    }
                    return inngang.done(id);
                });
    }

    Programsvar addBenefit(
            ProgramId id,
            UUID key,
            SamordnetYtelse.Type type,
            @Nullable LocalDate fom,
            @Nullable LocalDate tom,
            @Nullable Long dagsats,
            String kilde) {
        return inngang.granted(
                id,
                p -> {
                    if (fom == null || tom == null || tom.isBefore(fom)) {
                        return Programsvar.Mangler.of("ytelsefom", "kvalifisering.feil.ytelse.dag");
                    }
                    if (dagsats == null || dagsats < 0) {
                        return Programsvar.Mangler.of(
                                "ytelsebelop", "kvalifisering.feil.ytelse.belop");
                    }
                    if (kilde.isBlank()) {
                        return Programsvar.Mangler.of("ytelsekilde", "kvalifisering.feil.kilde");
                    }
                    var before = grunnlag.findYtelser(id.kommunenr(), new UUID[] {id.id()});
                    if (before.stream()
                            .anyMatch(
                                    y ->
                                            !y.id().equals(key)
                                                    && y.type() == type
                                                    && !y.fom().isAfter(tom)
                                                    && !y.tom().isBefore(fom))) {
                        return Programsvar.Mangler.of(
                                "ytelsefom", "kvalifisering.feil.ytelse.overlapp");
                    }
                    if (grunnlag.insert(
                            p,
                            new Programytelse(
                                    key, id.id(), type, fom, tom, dagsats, kilde.strip()))) {
                        changed(p, "PROGRAM_YTELSE");
                    }
                    return inngang.done(id);
                });
    }

    /// Takes a child or a benefit out of what is calculated from.
    Programsvar remove(ProgramId id, UUID what) {
        return inngang.granted(
                id,
                p -> {
                    grunnlag.remove(id, what, regler.now());
                    changed(p, "PROGRAM_GRUNNLAG_FJERNET");
                    return inngang.done(id);
                });
    }

    private void changed(Program p, String type) {
        var fom = p.fom();
        if (fom != null) {
            maneder.calculateAnew(p, fom, FOREVER);
        }
        spor.write(p, type, Map.of());
    }

    /// @param alene alone in caring for the children
    Programsvar setAlone(ProgramId id, boolean alene) {
        return inngang.granted(
                id,
                p -> {
                    if (p.alene() != alene) {
                        programmer.setAlene(id, alene);
                        spor.write(p, "PROGRAM_OMSORG", Map.of("alene", alene));
                    }
                    return inngang.done(id);
                });
    }

    Programsvar answer(ProgramId id, Programstatistikk answers) {
        return inngang.granted(
                id,
                p -> {
                    if (Boolean.TRUE.equals(answers.fraAnnenKommune())
                            && (answers.fraKommunenr() == null
                                    || !answers.fraKommunenr().matches("\\d{4}"))) {
                        return Programsvar.Mangler.of(
                                "fraKommunenr", "kvalifisering.feil.fraKommunenr");
                    }
                    programmer.setStatistikk(id, answers);
                    spor.write(p, "PROGRAM_STATISTIKK", Map.of());
                    spor.tell(id);
                    return inngang.done(id);
                });
    }
}
