package no.helhet.formats.digisos.soknad;

import java.util.Locale;
import java.util.Optional;

/// Marital status, and the spouse of one who is married.
///
/// @param ektefelleHarDiskresjonskode from the register only: the spouse's address is protected
/// @param folkeregistrertMedEktefelle from the register only
/// @param borSammenMed from the applicant only
public record Sivilstatus(
        Kilde kilde,
        Status status,
        Optional<Ektefelle> ektefelle,
        Optional<Boolean> ektefelleHarDiskresjonskode,
        Optional<Boolean> folkeregistrertMedEktefelle,
        Optional<Boolean> borSammenMed,
        Optional<String> borIkkeSammenMedBegrunnelse) {

    static final Check<Sivilstatus> CHECK =
            Checks.object(
                    f -> {
                        Sivilstatus sivilstatus =
                                new Sivilstatus(
                                        f.required("kilde", Kilde.ANY),
                                        f.required("status", Status.CHECK),
                                        f.optional("ektefelle", Ektefelle.CHECK),
                                        f.optional("ektefelleHarDiskresjonskode", Checks.YES_NO),
                                        f.optional("folkeregistrertMedEktefelle", Checks.YES_NO),
                                        f.optional("borSammenMed", Checks.YES_NO),
                                        f.optional("borIkkeSammenMedBegrunnelse", Checks.TEXT));
                        checkTogether(sivilstatus, f);
                        return sivilstatus;
                    });

    /// Married includes registered partnership.
    public enum Status {
        GIFT,
        UGIFT,
        SAMBOER,
        ENKE,
        SKILT,
        SEPARERT;

        static final Check<Status> CHECK =
                Checks.word(status -> status.name().toLowerCase(Locale.ROOT), values());
    }

    public record Ektefelle(
            Navn navn, Optional<Dato> fodselsdato, Optional<String> personIdentifikator) {
        static final Check<Ektefelle> CHECK =
                Checks.object(
                        f ->
                                new Ektefelle(
                                        f.required("navn", Navn.CHECK),
                                        f.optional("fodselsdato", TimeChecks.DATE),
                                        f.optional("personIdentifikator", Checks.TEXT)));

        /// Hides everything, since everything is about a person.
        @Override
        public String toString() {
            return "Ektefelle[]";
        }
    }

    private static void checkTogether(Sivilstatus read, Fields f) {
        if (read.status == Status.GIFT) {
            f.need("ektefelle", "status is gift");
        } else {
            f.conflict("ektefelle", "status is gift");
        }
        if (read.kilde != Kilde.SYSTEM) {
            f.conflict("ektefelleHarDiskresjonskode", "kilde is system");
            f.conflict("folkeregistrertMedEktefelle", "kilde is system");
        }
        if (read.kilde != Kilde.BRUKER) {
            f.conflict("borSammenMed", "kilde is bruker");
            f.conflict("borIkkeSammenMedBegrunnelse", "kilde is bruker");
        }
    }
}
