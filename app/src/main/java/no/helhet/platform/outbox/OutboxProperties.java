package no.helhet.platform.outbox;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.nio.file.Path;

/// `helhet.utboks`: where messages to people go when no other way out is set up.
///
/// @param mappe a folder: one file for each message
@ConfigurationProperties("helhet.utboks")
record OutboxProperties(@Nullable Path mappe) {}
