using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Automation.Email.Messages;
using Microsoft.Extensions.Options;

namespace Automation.Email.Configuration;

/// <summary>One sentence per bad value, with its key and a fix. Never quotes the password.</summary>
internal sealed class EmailOptionsValidator : IValidateOptions<EmailOptions>
{
    private const int MostPerMinute = 10_000;

    private static readonly TimeSpan ShortestTimeout = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(5);

    public ValidateOptionsResult Validate(string? name, EmailOptions options)
    {
        string[] problems =
            [.. Provider(options), .. From(options), .. Smtp(options.Smtp), .. Trust(options.Smtp), .. CommunicationServices(options)];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Provider(EmailOptions options)
    {
        var leaves = options.Smtp.IsConfigured || options.CommunicationServices.Endpoint is not null;
        if (options.Smtp.IsConfigured && options.CommunicationServices.Endpoint is not null)
        {
            yield return "Email:Smtp:Host and Email:CommunicationServices:Endpoint are both set: remove one of them.";
        }

        if (!leaves && options.Folder is { } folder && string.IsNullOrWhiteSpace(folder))
        {
            yield return "Email:Folder is empty: name a folder for mails, such as './.automation/outbox'.";
        }

        if (options.PerMinute is < 1 or > MostPerMinute)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture, $"Email:PerMinute is {options.PerMinute}; set it to a value from 1 to {MostPerMinute}.");
        }
    }

    private static IEnumerable<string> From(EmailOptions options)
    {
        const string Fix = "set it to the address that mails are sent from, such as 'Engineering digest <digest@example.com>'.";
        var leaves = options.Smtp.IsConfigured || options.CommunicationServices.Endpoint is not null;
        if (leaves && string.IsNullOrWhiteSpace(options.From))
        {
            yield return $"Email:From is missing: {Fix}";
        }
        else if (!string.IsNullOrWhiteSpace(options.From) && MailAddresses.ParseSender(options.From) is null)
        {
            yield return $"Email:From is '{options.From}', which is no address: {Fix}";
        }
    }

    private static IEnumerable<string> Smtp(SmtpOptions smtp)
    {
        var hasUser = !string.IsNullOrEmpty(smtp.User);
        if (!smtp.IsConfigured && hasUser)
        {
            yield return "Email:Smtp:User is set, but Email:Smtp:Host is not: name the server, or remove the user.";
        }

        if (hasUser == string.IsNullOrEmpty(smtp.Password))
        {
            yield return "Email:Smtp:User and Email:Smtp:Password belong together: set both, or neither.";
        }

        if (smtp.Port is < 1 or > 65535)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Email:Smtp:Port is {smtp.Port}; set it to a value from 1 to 65535.");
        }

        if (smtp is { Port: 465, Security: SmtpSecurity.StartTls })
        {
            yield return "Email:Smtp:Port is 465, where TLS begins with the first byte: set Email:Smtp:Security to 'Tls'.";
        }

        if (smtp.IsConfigured && smtp is { Security: SmtpSecurity.None, IsLoopback: false })
        {
            yield return $"Email:Smtp:Security is 'None', which is for servers on this machine, and '{smtp.Host}' is none: "
                + "set it to 'StartTls' or 'Tls'.";
        }

        if (smtp.Timeout < ShortestTimeout || smtp.Timeout > LongestTimeout)
        {
            yield return $"Email:Smtp:Timeout is {smtp.Timeout}; set it to a value from {ShortestTimeout} to {LongestTimeout}.";
        }
    }

    private static IEnumerable<string> Trust(SmtpOptions smtp)
    {
        if (!string.IsNullOrEmpty(smtp.CertificateAuthority) && !CanBeRead(smtp.CertificateAuthority))
        {
            yield return $"Email:Smtp:CertificateAuthority is '{smtp.CertificateAuthority}', which is no file with certificates: "
                + "name a PEM file that can be read.";
        }
    }

    private static bool CanBeRead(string path)
    {
        try
        {
            var certificates = new X509Certificate2Collection();
            certificates.ImportFromPemFile(path);
            return certificates.Count > 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return false;
        }
    }

    private static IEnumerable<string> CommunicationServices(EmailOptions options)
    {
        if (options.CommunicationServices.Endpoint is { } endpoint && !IsSafe(endpoint))
        {
            yield return $"Email:CommunicationServices:Endpoint is '{endpoint}'; "
                + "set it to the resource's https address, such as 'https://contoso.communication.azure.com'.";
        }
    }

    private static bool IsSafe(Uri endpoint) =>
        endpoint.IsAbsoluteUri && (endpoint.Scheme == Uri.UriSchemeHttps || (endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback));
}
