package no.helhet.platform.database;

import java.util.UUID;

/// Who acts: a worker at an office, a resident, or the system itself.
///
/// @param rolle the role's name, or `SYSTEM`
/// @param enhetsnr the office acted for, empty for residents and the system
public record Actor(UUID id, String navn, String rolle, String enhetsnr) {
    private static final UUID SYSTEM_ID = new UUID(0, 0);

    /// The system acting on its own, for a job or a listener.
    public static Actor system() {
        return new Actor(SYSTEM_ID, "Helhet", "SYSTEM", "");
    }

    /// Whether a person stands behind the act.
    public boolean isPerson() {
        return !SYSTEM_ID.equals(id);
    }
}
