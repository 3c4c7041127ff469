import { type CalendarDate, parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import type { ClipboardEvent } from 'react';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
} from 'react-aria-components/Calendar';
import { DateField as KitDateField, DateInput, DateSegment } from 'react-aria-components/DateField';
import { useLocale } from 'react-aria-components/I18nProvider';
import { DatePicker as KitDatePicker } from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { Group } from 'react-aria-components/Group';
import { Button as KitButton } from 'react-aria-components/Button';
import { Popover } from 'react-aria-components/Popover';
import { FieldError, FieldHead, type FieldProps } from './form-field.tsx';
import { useUi } from './provider.tsx';

/** What a date field takes. **Shape:** days are ISO text `YYYY-MM-DD`; null is no day, or one not yet complete. */
export type DateFieldProps = FieldProps & {
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly min?: string;
  readonly max?: string;
  readonly isDisabled?: boolean;
  readonly isRequired?: boolean;
  readonly autoFocus?: boolean;
  readonly name?: string;
};

function toKit({
  value,
  onChange,
  min,
  max,
  label: _label,
  hint: _hint,
  error,
  isOptional: _isOptional,
  ...rest
}: DateFieldProps) {
  return {
    ...rest,
    className: 'cp-field',
    value: value === null ? null : parseDate(value),
    onChange: (day: CalendarDate | null) => onChange(day?.toString() ?? null),
    isInvalid: Boolean(error),
    validationBehavior: 'aria' as const,
    shouldForceLeadingZeros: true,
    ...(min !== undefined && { minValue: parseDate(min) }),
    ...(max !== undefined && { maxValue: parseDate(max) }),
  };
}

/** Lets a whole date be pasted into the segments: 12/03/2027, 12-3-2027, 12.3.2027 or ISO. */
function usePastedDay(onChange: (day: string | null) => void) {
  const { readDay } = useUi();
  return (event: ClipboardEvent) => {
    const day = readDay(event.clipboardData.getData('text'));
    if (day === null) return;
    event.preventDefault();
    onChange(day);
  };
}

/** A day typed as dd/mm/yyyy, segment by segment. */
export function DateField(props: DateFieldProps) {
  const onPaste = usePastedDay(props.onChange);
  return (
    <KitDateField {...toKit(props)}>
      <FieldHead label={props.label} hint={props.hint} isOptional={props.isOptional} />
      <div className="cp-input-group" onPasteCapture={onPaste}>
        <DateInput className="cp-date-input">
          {(segment) => <DateSegment className="cp-date-segment" segment={segment} />}
        </DateInput>
      </div>
      <FieldError error={props.error} />
    </KitDateField>
  );
}

/** A day typed as dd/mm/yyyy or picked from a month. */
export function DatePicker(props: DateFieldProps) {
  const { words } = useUi();
  const onPaste = usePastedDay(props.onChange);
  return (
    <KitDatePicker {...toKit(props)}>
      <FieldHead label={props.label} hint={props.hint} isOptional={props.isOptional} />
      <Group className="cp-input-group" onPasteCapture={onPaste}>
        <DateInput className="cp-date-input">
          {(segment) => <DateSegment className="cp-date-segment" segment={segment} />}
        </DateInput>
        <KitButton className="cp-button" data-variant="quiet" data-icon-only="" aria-label={words.openCalendar}>
          <CalendarDays className="cp-icon" aria-hidden />
        </KitButton>
      </Group>
      <FieldError error={props.error} />
      <Popover className="cp-popover">
        <Dialog className="cp-dialog">
          <MonthCalendar />
        </Dialog>
      </Popover>
    </KitDatePicker>
  );
}

type MonthCalendarProps = {
  readonly label?: string;
  readonly value?: string | null;
  readonly onChange?: (day: string) => void;
  readonly min?: string;
  readonly max?: string;
};

/**
 * One month of days with buttons to the months before and after. Vietnamese weekdays are T2 to T7 and CN.
 * Inside a picker it takes everything from there.
 */
export function MonthCalendar({ label, value, onChange, min, max }: MonthCalendarProps) {
  const { locale } = useLocale();
  return (
    <Calendar
      className="cp-calendar"
      {...(label !== undefined && { 'aria-label': label })}
      {...(value !== undefined && { value: value === null ? null : parseDate(value) })}
      {...(onChange && { onChange: (day: CalendarDate) => onChange(day.toString()) })}
      {...(min !== undefined && { minValue: parseDate(min) })}
      {...(max !== undefined && { maxValue: parseDate(max) })}
    >
      <header className="cp-calendar-head">
        <KitButton slot="previous" className="cp-button" data-variant="quiet" data-icon-only="" data-size="s">
          <ChevronLeft className="cp-icon" aria-hidden />
        </KitButton>
        <CalendarHeading />
        <KitButton slot="next" className="cp-button" data-variant="quiet" data-icon-only="" data-size="s">
          <ChevronRight className="cp-icon" aria-hidden />
        </KitButton>
      </header>
      <CalendarGrid weekdayStyle={locale.startsWith('vi') ? 'narrow' : 'short'}>
        <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
        <CalendarGridBody>{(day) => <CalendarCell className="cp-calendar-day" date={day} />}</CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}
