using Automation.Core.Calendars;
using Automation.Core.Policies;
using Automation.Core.Policies.Model;
using Automation.Core.Policies.Yaml;

namespace Automation.Core.Digests.Teams;

/// <summary>
/// Makes a <see cref="Team"/> of a definition, or says what is wrong with it. The texts are checked by the types that also check the
/// policy file, so that both places take the same.
/// </summary>
public sealed class TeamReader
{
    internal const string DefaultSend = "monday 08:00";

    private const string TopicPrefix = "topic:";
    private const string TeamPrefix = "team:";

    private readonly PolicyReading reading = new("");
    private readonly TeamOrigin origin;
    private readonly string key;

    private TeamReader(string key, TeamOrigin origin) => (this.key, this.origin) = (key, origin);

    /// <param name="key">The team's key in the map of teams.</param>
    public static TeamReading Read(string key, TeamDefinition definition, TeamOrigin origin)
    {
        var reader = new TeamReader(key, origin);
        var team = reader.ReadTeam(definition);
        var problems = reader.reading.Problems.Select(p => p.Message).ToList();
        return problems.Count == 0 ? new TeamReading(team, []) : new TeamReading(null, problems);
    }

    private Team ReadTeam(TeamDefinition definition)
    {
        Check(TeamFormats.Key, key, origin.Organisation is null ? "Digest:Teams" : "digest.teams");
        var leads = Checked(definition.Leads, TeamFormats.Address, nameof(definition.Leads), required: true);
        var selectors = Checked(definition.Repositories, TeamFormats.Selector, nameof(definition.Repositories), required: true);
        var sections = Checked(Lower(definition.Sections), TeamFormats.Section, nameof(definition.Sections));
        var (day, time) = SendOf(definition);
        return new Team
        {
            Id = origin.Installation is { } installation ? $"{installation}-{key}" : key,
            Key = key,
            Name = Checked(definition.Name, TeamFormats.Name, nameof(definition.Name)) ?? key,
            Installation = origin.Installation,
            Leads = [.. leads.Distinct(StringComparer.OrdinalIgnoreCase)],
            Repositories = [.. selectors.Select(Selector).OfType<RepositorySelector>().Distinct()],
            Hours = HoursOf(definition),
            SendDay = day,
            SendTime = time,
            Sections = sections.Count == 0
                ? Enum.GetValues<DigestSection>()
                : [.. sections.Select(s => Enum.Parse<DigestSection>(s, ignoreCase: true)).Distinct().Order()],
            SendsWhenQuiet = definition.SendWhenQuiet,
        };
    }

    private BusinessHours HoursOf(TeamDefinition definition)
    {
        var hours = BusinessHours.Default;
        if (Checked(definition.TimeZone, TeamFormats.Zone, nameof(definition.TimeZone)) is { } zone)
        {
            hours = hours with { Zone = HoursSection.ZoneOf(zone) };
        }

        if (Checked(definition.BusinessHours, TeamFormats.Hours, nameof(definition.BusinessHours)) is { } times)
        {
            hours = hours with { From = HoursSection.TimeOf(times[..5]), To = HoursSection.TimeOf(times[6..]) };
        }

        var days = Checked(Lower(definition.BusinessDays), TeamFormats.Day, nameof(definition.BusinessDays));
        return days.Count == 0 ? hours : hours with { Days = HoursSection.DaysOf(days) };
    }

    private (DayOfWeek Day, TimeOnly Time) SendOf(TeamDefinition definition)
    {
        var send = Checked(definition.Send?.ToLowerInvariant(), TeamFormats.Send, nameof(definition.Send)) ?? DefaultSend;
        return (HoursSection.DayOf(send[..^6]), HoursSection.TimeOf(send[^5..]));
    }

    private RepositorySelector? Selector(string text)
    {
        if (text.StartsWith(TopicPrefix, StringComparison.Ordinal))
        {
            return new RepositorySelector(RepositorySelectorKind.Topic, null, text[TopicPrefix.Length..]);
        }

        var isTeam = text.StartsWith(TeamPrefix, StringComparison.Ordinal);
        var (owner, value) = Split(isTeam ? text[TeamPrefix.Length..] : text);
        if (owner is null || (origin.Organisation is { } own && !string.Equals(owner, own, StringComparison.OrdinalIgnoreCase)))
        {
            ReportOwner(text, isTeam ? $"{TeamPrefix}owner/{value}" : $"owner/{value}");
            return null;
        }

        var kind = isTeam ? RepositorySelectorKind.GitHubTeam
            : value.AsSpan().ContainsAny('*', '?') ? RepositorySelectorKind.Pattern
            : RepositorySelectorKind.Name;
        return new RepositorySelector(kind, owner, value);
    }

    private (string? Owner, string Value) Split(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? (origin.Organisation, text) : (text[..slash], text[(slash + 1)..]);
    }

    private void ReportOwner(string text, string form)
    {
        var path = PathOf(nameof(TeamDefinition.Repositories));
        reading.Report(0, 0, path, origin.Organisation is { } own
            ? $"'{path}' names '{text}', but a team of this file may look only at repositories of {own}. Remove it."
            : $"'{path}' names '{text}' without its owner. Write '{form}'.");
    }

    private IReadOnlyList<string> Checked(IReadOnlyList<string> texts, TextType type, string property, bool required = false)
    {
        var path = PathOf(property);
        if (required && texts.Count == 0)
        {
            reading.Report(0, 0, path, $"'{path}' is empty. Give it at least one item, each {type.Expected}: {ItemOf(path, 0)}.");
        }

        return [.. texts.Where((text, i) => Check(type, text, ItemOf(path, i)))];
    }

    private string? Checked(string? text, TextType type, string property) =>
        text is not null && Check(type, text, PathOf(property)) ? text : null;

    private bool Check(TextType type, string? text, string path)
    {
        var before = reading.Problems.Count;
        type.Read(new YamlScalar(0, 0, text ?? "", Plain: false), path, "", reading);
        return reading.Problems.Count == before;
    }

    private string PathOf(string property) => origin.Organisation is null
        ? $"Digest:Teams:{key}:{property}"
        : $"digest.teams.{key}.{Kebab(property)}";

    private string ItemOf(string path, int index) => origin.Organisation is null
        ? string.Create(CultureInfo.InvariantCulture, $"{path}:{index}")
        : string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    private static string Kebab(string property) => string.Concat(property.Select(
        (c, i) => char.IsUpper(c) ? $"{(i == 0 ? "" : "-")}{char.ToLowerInvariant(c)}" : c.ToString()));

    private static IReadOnlyList<string> Lower(IReadOnlyList<string> texts) => [.. texts.Select(t => t?.ToLowerInvariant() ?? "")];
}
