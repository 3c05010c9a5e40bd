package no.helhet.formats.digisos.soknad;

import java.util.Optional;

/// Whether the applicant studies.
public record Utdanning(
        Optional<Kilde> kilde, Optional<Boolean> erStudent, Optional<Arbeid.Grad> studentgrad) {
    static final Check<Utdanning> CHECK =
            Checks.object(
                    f ->
                            new Utdanning(
                                    f.optional("kilde", Kilde.ANY),
                                    f.optional("erStudent", Checks.YES_NO),
                                    f.optional("studentgrad", Arbeid.Grad.CHECK)));
}
