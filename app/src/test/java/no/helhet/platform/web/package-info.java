@NullMarked
package no.helhet.platform.web;

import org.jspecify.annotations.NullMarked;
