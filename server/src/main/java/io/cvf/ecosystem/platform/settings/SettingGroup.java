package io.cvf.ecosystem.platform.settings;

import java.util.Collection;

/**
 * Settings that come in numbers, such as one for each track. A module declares a group as a bean.
 */
public interface SettingGroup {

  Collection<Setting<?>> settings();
}
