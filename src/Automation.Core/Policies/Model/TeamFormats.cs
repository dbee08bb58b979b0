using System.Net.Mail;
using Automation.Core.Digests.Teams;

namespace Automation.Core.Policies.Model;

/// <summary>What the texts of a team's definition must be, wherever it is written.</summary>
internal static class TeamFormats
{
    private const string Owner = "[A-Za-z0-9][A-Za-z0-9_-]{0,99}";
    private const string TimeOfDay = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";

    public static TextType Key { get; } =
        new("the key of a team, of at most 40 lower-case letters, digits and hyphens") { Pattern = "^[a-z0-9-]{1,40}$", MaxLength = 40 };

    public static TextType Name { get; } = new("the name of a team on one line, of at most 80 characters")
    {
        MaxLength = 80,
        Refusal = static text => text.Any(char.IsControl) ? "Remove the control characters." : null,
    };

    /// <summary>SMTP's limit is 254 characters (https://www.rfc-editor.org/errata/eid1690).</summary>
    public static TextType Address { get; } = new("one e-mail address without a name, such as lead@example.com")
    {
        Pattern = @"^[^\s@<>,;:""()\[\]\\]+@[^\s@<>,;:""()\[\]\\]+$",
        MaxLength = 254,
        Refusal = AddressRefusal,
    };

    /// <summary>See <see cref="RepositorySelector"/>; an owner may be left out in an organisation's file.</summary>
    public static TextType Selector { get; } =
        new("owner/name, owner/pattern-*, topic:name or team:owner/slug")
        {
            Pattern = "^(?:topic:[a-z0-9][a-z0-9-]{0,49}"
                + $"|team:(?:{Owner}/)?[A-Za-z0-9._-]{{1,100}}|(?:{Owner}/)?[A-Za-z0-9._*?-]{{1,100}})$",
        };

    public static TextType Zone { get; } = new("the IANA name of a time zone, such as Europe/Berlin")
    {
        Pattern = "^[A-Za-z0-9_+/-]+$",
        MaxLength = 64,
        Refusal = ZoneRefusal,
    };

    public static TextType Hours { get; } = new("two times of a day, such as 09:00-17:00")
    {
        Pattern = $"^{TimeOfDay}-{TimeOfDay}$",
        Refusal = static text => string.CompareOrdinal(text[..5], text[6..]) < 0 ? null : "The second time must be later than the first.",
    };

    public static TextType Day { get; } = TextType.OneOf([.. Names<DayOfWeek>().Skip(1), "sunday"]);

    public static TextType Send { get; } = new("a day of the week and a time, such as monday 08:00")
    {
        Pattern = $"^(?:{string.Join('|', Day.Allowed!)}) {TimeOfDay}$",
    };

    public static TextType Time { get; } = new("a time of the day, such as 09:00") { Pattern = $"^{TimeOfDay}$" };

    public static TextType Section { get; } = TextType.OneOf([.. Names<DigestSection>()]);

    private static IEnumerable<string> Names<TEnum>()
        where TEnum : struct, Enum => Enum.GetNames<TEnum>().Select(n => n.ToLowerInvariant());

    /// <summary>The domain may hold letters of any script.</summary>
    private static string? AddressRefusal(string text)
    {
        var at = text.LastIndexOf('@');
        return text.Any(char.IsControl) ? "Remove the control characters."
            : !text[..at].All(char.IsAscii) ? "Before the @ only ASCII characters are delivered everywhere."
            : !MailAddress.TryCreate(text, out var address) || address.Address != text || !IsDomain(text[(at + 1)..])
                ? $"'{PolicyReading.Shorten(text)}' is none."
            : null;
    }

    private static bool IsDomain(string domain)
    {
        try
        {
            return Uri.CheckHostName(new IdnMapping().GetAscii(domain)) != UriHostNameType.Unknown;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static string? ZoneRefusal(string text)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(text, out _))
        {
            return null;
        }

        var known = TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id).ToList();
        var city = known.Find(id => id.EndsWith($"/{text}", StringComparison.OrdinalIgnoreCase));
        var hint = city is null ? NearestKey.Hint(text, known) : $"Did you mean '{city}'?";
        return known.Count <= 1
            ? "This machine has no data of time zones: install tzdata."
            : $"'{PolicyReading.Shorten(text)}' is none. {hint ?? "Write the continent and the city, or UTC."}";
    }
}
