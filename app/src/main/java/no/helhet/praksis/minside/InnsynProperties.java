package no.helhet.praksis.minside;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/// `helhet.innsyn`: where the status histories of national applications are delivered. With
/// neither set they are kept, and go out when one is.
///
/// @param mappe a folder: `<digisosId>/digisos-soker.json` and the letters it refers to
/// @param url an endpoint: the same names under it, each with PUT
/// @param tidsgrense how long one answer is waited for
@ConfigurationProperties("helhet.innsyn")
record InnsynProperties(
        @Nullable Path mappe, @Nullable URI url, @DefaultValue("10s") Duration tidsgrense) {}
