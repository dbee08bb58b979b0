using Microsoft.Extensions.Options;

namespace Automation.Pipeline.Settings;

/// <summary>Refuses times that would take away what is still needed, each with the key, the reason and a fix.</summary>
public sealed class RetentionOptionsValidator : IValidateOptions<RetentionOptions>
{
    private static readonly TimeSpan Most = TimeSpan.FromDays(3650);

    public ValidateOptionsResult Validate(string? name, RetentionOptions options)
    {
        string[] failures =
        [
            .. Range(nameof(options.Ledger), options.Ledger, TimeSpan.FromDays(4), Most, "GitHub redelivers for three days"),
            .. Range(nameof(options.History), options.History, TimeSpan.FromDays(120), Most, "digests look back over 13 weeks"),
            .. Range(nameof(options.Audit), options.Audit, TimeSpan.FromDays(30), Most, "a month is the least to look into"),
            .. Range(
                nameof(options.Removed),
                options.Removed,
                TimeSpan.FromDays(1),
                TimeSpan.FromDays(28),
                "removed data is promised to be gone within 30 days, and a day protects from a mistake"),
            .. Range(
                nameof(options.RunFor),
                options.RunFor,
                TimeSpan.FromSeconds(10),
                TimeSpan.FromHours(12),
                "on Functions it must be shorter than the function's time-out"),
        ];
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Range(string key, TimeSpan value, TimeSpan least, TimeSpan most, string reason)
    {
        if (value < least || value > most)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{RetentionOptions.SectionName}:{key} is {value}; set it to a time from {least} to {most}: {reason}.");
        }
    }
}
