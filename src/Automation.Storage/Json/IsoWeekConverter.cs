using Automation.Core.Calendars;

namespace Automation.Storage.Json;

internal sealed class IsoWeekConverter() : TextConverter<IsoWeek>(static text =>
    IsoWeek.TryParse(text, out var week) ? week : throw new FormatException($"'{text}' is no ISO week."));
