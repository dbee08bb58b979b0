namespace Automation.Email.Configuration;

/// <summary>How the connection to an SMTP server is protected.</summary>
public enum SmtpSecurity
{
    /// <summary>Begins in the clear and must change to TLS before anything is said (RFC 3207); never goes on without it.</summary>
    StartTls,

    /// <summary>TLS from the first byte (RFC 8314).</summary>
    Tls,

    /// <summary>None; only for a server on this machine.</summary>
    None,
}
