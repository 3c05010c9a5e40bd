package no.helhet.formats.digisos.soknad;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Whom the applicant is married to and has children with.
///
/// @param sivilstatus empty when the applicant has not answered
/// @param avviksforklaring why the spouses live apart though registered together; outdated
public record Familie(
        Optional<Sivilstatus> sivilstatus,
        Optional<Opplysning<Optional<String>>> avviksforklaring,
        Forsorgerplikt forsorgerplikt) {

    private static final String AVVIKSFORKLARING = "folkeregistrertMedEktefelleAvviksforklaring";
    private static final Check<Opplysning<Optional<String>>> EXPLANATION =
            Checks.object(
                    f ->
                            new Opplysning<>(
                                    f.required("kilde", Kilde.FROM_USER),
                                    f.optional("verdi", Checks.TEXT)));

    static final Check<Familie> CHECK =
            Checks.object(
                    f -> {
                        Familie familie =
                                new Familie(
                                        f.optional("sivilstatus", Sivilstatus.CHECK),
                                        f.optional(AVVIKSFORKLARING, EXPLANATION),
                                        f.required("forsorgerplikt", Forsorgerplikt.CHECK));
                        if (f.has(AVVIKSFORKLARING)) {
                            f.need("sivilstatus", AVVIKSFORKLARING + " is there");
                        }
                        if (familie.sivilstatus
                                .filter(it -> it.kilde() != Kilde.SYSTEM)
                                .isPresent()) {
                            f.conflict(AVVIKSFORKLARING, "sivilstatus.kilde is system");
                        }
                        return familie;
                    });

    /// The duty to support children, and the children (barnelova § 66).
    public record Forsorgerplikt(
            Optional<Svar<Boolean>> harForsorgerplikt,
            Optional<Svar<Barnebidrag>> barnebidrag,
            List<Ansvar> ansvar) {
        private static final Check<Svar<Boolean>> DUTY = Svar.check(Kilde.ANY, Checks.YES_NO);
        private static final Check<Svar<Barnebidrag>> MAINTENANCE =
                Svar.check(Kilde.FROM_USER, Barnebidrag.CHECK);

        static final Check<Forsorgerplikt> CHECK =
                Checks.object(
                        f ->
                                new Forsorgerplikt(
                                        f.optional("harForsorgerplikt", DUTY),
                                        f.optional("barnebidrag", MAINTENANCE),
                                        f.list("ansvar", Ansvar.CHECK)));
    }

    /// Child maintenance: pays, receives, both or none.
    public enum Barnebidrag {
        BETALER,
        MOTTAR,
        BEGGE,
        INGEN;

        static final Check<Barnebidrag> CHECK =
                Checks.word(bidrag -> bidrag.name().toLowerCase(Locale.ROOT), values());
    }

    /// One child, and how it lives.
    ///
    /// @param harDeltBosted whether a child registered with the applicant has two homes (barnelova
    ///     § 36)
    /// @param samvarsgrad share of the time with the applicant, in percent
    public record Ansvar(
            Optional<Barn> barn,
            Optional<Opplysning<Boolean>> borSammenMed,
            Optional<Opplysning<Boolean>> erFolkeregistrertSammen,
            Optional<Opplysning<Boolean>> harDeltBosted,
            Optional<Opplysning<Heltall>> samvarsgrad) {
        private static final Check<Opplysning<Boolean>> ANSWERED =
                Opplysning.check(Kilde.FROM_USER, Checks.YES_NO);
        private static final Check<Opplysning<Boolean>> REGISTERED =
                Opplysning.check(Kilde.FROM_SYSTEM, Checks.YES_NO);
        private static final Check<Opplysning<Heltall>> SHARE =
                Opplysning.check(Kilde.FROM_USER, NumberChecks.WHOLE);

        static final Check<Ansvar> CHECK =
                Checks.object(
                        f ->
                                new Ansvar(
                                        f.optional("barn", Barn.CHECK),
                                        f.optional("borSammenMed", ANSWERED),
                                        f.optional("erFolkeregistrertSammen", REGISTERED),
                                        f.optional("harDeltBosted", ANSWERED),
                                        f.optional("samvarsgrad", SHARE)));
    }

    /// @param harDiskresjonskode the child's address is protected; outdated
    public record Barn(
            Kilde kilde,
            Navn navn,
            Optional<Dato> fodselsdato,
            Optional<String> personIdentifikator,
            Optional<Boolean> harDiskresjonskode) {
        static final Check<Barn> CHECK =
                Checks.object(
                        f ->
                                new Barn(
                                        f.required("kilde", Kilde.ANY),
                                        f.required("navn", Navn.CHECK),
                                        f.optional("fodselsdato", TimeChecks.DATE),
                                        f.optional("personIdentifikator", Checks.TEXT),
                                        f.optional("harDiskresjonskode", Checks.YES_NO)));

        /// Hides everything, since everything is about a person.
        @Override
        public String toString() {
            return "Barn[]";
        }
    }
}
