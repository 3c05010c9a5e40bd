package no.helhet.praksis.soknad;

/// How a message came in.
public enum Kanal {
    API,
    INNBOKS,
    /// Said to a worker, who wrote it down.
    MUNTLIG
}
