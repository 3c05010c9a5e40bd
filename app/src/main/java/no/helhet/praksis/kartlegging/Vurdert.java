package no.helhet.praksis.kartlegging;

import java.util.List;
import java.util.UUID;

/// A mapping with all that it holds, read once.
record Vurdert(
        Kartlegging kartlegging,
        Definisjon definisjon,
        Svarene svarene,
        List<UUID> barn,
        List<Behov> behov,
        boolean fleretatlig,
        List<Skritt> skritt) {}
