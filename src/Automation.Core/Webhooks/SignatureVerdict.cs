namespace Automation.Core.Webhooks;

/// <summary>What a webhook's signature header says about its body.</summary>
public enum SignatureVerdict
{
    /// <summary>One of the secrets made it.</summary>
    Valid,

    /// <summary>There is no header: the webhook has no secret.</summary>
    Missing,

    /// <summary>The header is not <c>sha256=</c> and 64 hexadecimal digits.</summary>
    Malformed,

    /// <summary>None of the secrets made it.</summary>
    Mismatch,
}
