using System.Net;

namespace Automation.Email.Configuration;

/// <summary>Section <c>Email:Smtp</c>. The server's certificate is always checked; there is no switch against it.</summary>
public sealed class SmtpOptions
{
    /// <summary>Name of the server; setting it makes SMTP the way mails leave.</summary>
    public string? Host { get; set; }

    /// <summary>587 where none is set, 465 for <see cref="SmtpSecurity.Tls"/>, 25 for <see cref="SmtpSecurity.None"/>.</summary>
    public int? Port { get; set; }

    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>A PEM file of the certificates that alone are trusted, for servers of a private authority.</summary>
    public string? CertificateAuthority { get; set; }

    /// <summary>Whether the certificate's authority is asked if it was withdrawn; off only where that service cannot be reached.</summary>
    public bool CheckRevocation { get; set; } = true;

    /// <summary>How long the server may take for one answer.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    internal bool IsConfigured => !string.IsNullOrWhiteSpace(Host);

    internal int EffectivePort => Port ?? Security switch
    {
        SmtpSecurity.Tls => 465,
        SmtpSecurity.None => 25,
        _ => 587,
    };

    internal bool IsLoopback =>
        string.Equals(Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));
}
