namespace Automation.Testing.Servers;

/// <summary>How an <see cref="SmtpCatcher"/> behaves.</summary>
public sealed record SmtpCatcherOptions
{
    /// <summary><c>none</c>, <c>starttls</c> or <c>tls</c>.</summary>
    public string Security { get; init; } = "none";

    /// <summary>Of the server; needed unless the security is <c>none</c>.</summary>
    public CertificateFiles? Certificate { get; init; }

    /// <summary>With one, authentication is required.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>Whether the server takes ASCII addresses only.</summary>
    public bool Ascii { get; init; }
}
