package no.helhet.praksis.plan;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// The kinds of parts a plan is made of, and the fields of each. A plan has many goals, steps and
/// persons who take part, and one of each of the others.
public enum Delslag {
    MAL("ord", "hvis"),
    STEG("hva", "tiltak", "hvordan", "omfang", "hvem", "navn", "frist"),
    DELTAKER("navn", "rolle", "bidrag"),
    BEHOV("ressurser", "behov"),
    PERIODE("fra", "til", "evaluering", "se"),
    SAMARBEID("samarbeid"),
    SAMTYKKE("samtykke", "hvordan"),
    BARN("medvirkning"),
    UENIGHET("person", "kontor");

    private final List<String> felter;

    Delslag(String... felter) {
        this.felter = List.of(felter);
    }

    /// The keys of its fields, in the order they are written.
    public List<String> felter() {
        return felter;
    }

    /// Whether a plan has exactly one.
    public boolean isSingle() {
        return ordinal() > DELTAKER.ordinal();
    }

    /// The id of the one part of this kind.
    public UUID id() {
        if (!isSingle()) {
            throw new IllegalStateException("A plan has several of " + this);
        }
        return new UUID(0, ordinal());
    }

    /// The kind whose one part has the id, or null.
    static @Nullable Delslag single(UUID id) {
        return Arrays.stream(values())
                .filter(slag -> slag.isSingle() && slag.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
