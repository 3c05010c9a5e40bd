package no.helhet.praksis.soknad;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import java.nio.file.Path;

/// `helhet.innboks`.
///
/// @param mappe the watched folder: one folder per message; no inbox when it is not set
/// @param storsteMelding most bytes of one message, over the API and in the folder
@ConfigurationProperties("helhet.innboks")
record SoknadProperties(@Nullable Path mappe, @DefaultValue("50MB") DataSize storsteMelding) {
    int mostBytes() {
        return Math.toIntExact(storsteMelding.toBytes());
    }
}
