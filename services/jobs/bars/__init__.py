"""People who may not hold a public-welfare post 比对名单: village cadres, who is paid by the treasury, and others (P-02, P-07)."""
