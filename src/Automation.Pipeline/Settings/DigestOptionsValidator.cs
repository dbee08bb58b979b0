using Automation.Core.Digests.Teams;
using Microsoft.Extensions.Options;

namespace Automation.Pipeline.Settings;

/// <summary>Refuses settings of digests that cannot work, each with the key and a fix.</summary>
public sealed class DigestOptionsValidator : IValidateOptions<DigestOptions>
{
    public ValidateOptionsResult Validate(string? name, DigestOptions options)
    {
        string[] failures =
        [
            .. Address(options.PublicUrl),
            .. options.Teams.OrderBy(t => t.Key, StringComparer.Ordinal)
                .SelectMany(t => TeamReader.Read(t.Key, t.Value, TeamOrigin.Configuration).Problems),
        ];
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Address(Uri? url)
    {
        if (url is not null && !(url.IsAbsoluteUri && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)))
        {
            yield return $"{DigestOptions.SectionName}:{nameof(DigestOptions.PublicUrl)} must be the address at which recipients reach "
                + "this app, such as https://automation.example.com.";
        }
    }
}
