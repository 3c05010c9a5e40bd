package no.helhet.praksis.klage;

import no.helhet.praksis.sak.SakId;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// Which case, or which programme, the decision appealed against lies in.
public record KlagesakId(Type type, String kommunenr, UUID id) {
    public enum Type {
        /// A case of financial assistance.
        STONAD,
        /// A qualification programme.
        KVALIFISERING
    }

    public static KlagesakId of(SakId id) {
        return new KlagesakId(Type.STONAD, id.kommunenr(), id.id());
    }

    public boolean isProgram() {
        return type == Type.KVALIFISERING;
    }

    /// The case's id, null for a programme.
    public @Nullable UUID sak() {
        return isProgram() ? null : id;
    }

    /// The programme's id, null for a case.
    public @Nullable UUID program() {
        return isProgram() ? id : null;
    }

    SakId toSak() {
        if (isProgram()) {
            throw new IllegalStateException("A programme is no case");
        }
        return new SakId(kommunenr, id);
    }
}
