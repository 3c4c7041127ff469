import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as KitTabs } from 'react-aria-components/Tabs';

/** One tab. */
export type TabItem<Id extends string> = { readonly id: Id; readonly label: ReactNode };

type TabsProps<Id extends string> = {
  readonly label: string;
  readonly tabs: readonly TabItem<Id>[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
  /** The panel of the open tab; only that one is drawn. */
  readonly children: ReactNode;
};

/** Views of one thing, side by side; arrow keys move between them. */
export function Tabs<Id extends string>({ label, tabs, value, onChange, children }: TabsProps<Id>) {
  const change = (key: unknown) => {
    const chosen = tabs.find((tab) => tab.id === key);
    if (chosen && chosen.id !== value) onChange(chosen.id);
  };
  return (
    <KitTabs selectedKey={value} onSelectionChange={change} keyboardActivation="manual">
      <TabList className="cp-tab-list" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="cp-tab">
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {/* A panel keeps the name it began with: another tab is another panel. */}
      <TabPanel key={value} id={value} className="cp-tab-panel">
        {children}
      </TabPanel>
    </KitTabs>
  );
}
