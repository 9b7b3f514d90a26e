@NullMarked
package io.groundwork.monitoring.alert;

import org.jspecify.annotations.NullMarked;
