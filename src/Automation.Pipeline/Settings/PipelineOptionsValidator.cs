using Microsoft.Extensions.Options;

namespace Automation.Pipeline.Settings;

/// <summary>Refuses settings that cannot work, each with the key and a fix.</summary>
public sealed class PipelineOptionsValidator : IValidateOptions<PipelineOptions>
{
    public ValidateOptionsResult Validate(string? name, PipelineOptions options)
    {
        string[] failures =
        [
            .. Range(nameof(options.Debounce), options.Debounce, TimeSpan.Zero, TimeSpan.FromHours(1)),
            .. Range(nameof(options.RetryDelay), options.RetryDelay, TimeSpan.FromMilliseconds(1), options.MaxRetryDelay),
            .. Range(nameof(options.MaxRetryDelay), options.MaxRetryDelay, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1)),
            .. Range(nameof(options.Lease), options.Lease, TimeSpan.FromSeconds(10), TimeSpan.FromHours(1)),
            .. Range(nameof(options.Visibility), options.Visibility, TimeSpan.FromSeconds(10), TimeSpan.FromHours(1)),
            .. Range(nameof(options.PollInterval), options.PollInterval, TimeSpan.FromMilliseconds(1), options.MaxPollInterval),
            .. Range(nameof(options.MaxPollInterval), options.MaxPollInterval, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(5)),
            .. Range(nameof(options.ShutdownGrace), options.ShutdownGrace, TimeSpan.Zero, TimeSpan.FromMinutes(5)),
            .. Range(nameof(options.AcceptTimeout), options.AcceptTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(8)),
            .. Range(nameof(options.SweepAfter), options.SweepAfter, TimeSpan.FromMinutes(1), TimeSpan.FromDays(1)),
            .. Range(nameof(options.PolicyKeep), options.PolicyKeep, TimeSpan.Zero, TimeSpan.FromDays(90)),
            .. Range(nameof(options.MaxAttempts), options.MaxAttempts, 1, 50),
            .. Range(nameof(options.Concurrency), options.Concurrency, 1, 256),
        ];
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Range<T>(string key, T value, T least, T most)
        where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{PipelineOptions.SectionName}:{key} is {value}; set it to a value from {least} to {most}.");
        }
    }
}
