@NullMarked
package io.groundwork.monitoring.money;

import org.jspecify.annotations.NullMarked;
